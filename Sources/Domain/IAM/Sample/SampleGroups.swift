extension IAM.SampleAccount {
  struct Group: Sendable {
    var name: String
    var policies: [String]
    var inline: [String: String] = [:]
    var daysAgo: Int
  }

  static let groups: [Group] = [
    Group(
      name: "Admins", policies: ["arn:aws:iam::aws:policy/AdministratorAccess"], daysAgo: 1480),
    Group(
      name: "Developers", policies: ["arn:aws:iam::aws:policy/PowerUserAccess"],
      inline: ["own-credentials": ownCredentials], daysAgo: 1400),
    Group(
      name: "OpsWorksAdmins",
      policies: ["arn:aws:iam::aws:policy/AWSOpsWorks_FullAccess", "DenyOutsideEurope"],
      daysAgo: 1300),
    Group(
      name: "Finance", policies: ["arn:aws:iam::aws:policy/job-function/Billing"], daysAgo: 1110),
    Group(
      name: "Auditors",
      policies: [
        "arn:aws:iam::aws:policy/SecurityAudit",
        "arn:aws:iam::aws:policy/job-function/ViewOnlyAccess",
      ],
      daysAgo: 500),
  ]

  private static let ownCredentials = """
    {
      "Version": "2012-10-17",
      "Statement": [
        {
          "Effect": "Allow",
          "Action": ["iam:ListAccessKeys", "iam:CreateAccessKey", "iam:UpdateAccessKey"],
          "Resource": "arn:aws:iam::*:user/${aws:username}"
        }
      ]
    }
    """
}

extension IAM.SampleAccount.Group {
  /// - Returns: the new group's ID.
  func insert(into records: some Records) throws(ServiceError) -> String {
    let group = IAM.GroupRecord(
      groupID: records.newGroupID(), groupName: name, path: "/", createDate: records.ago(daysAgo))
    try records.insert(group)
    for policy in policies {
      try records.insert(
        IAM.GroupPolicyAttachment(
          groupID: group.groupID, policyArn: records.sampleARN(policy)))
    }
    for (name, document) in inline {
      try records.insert(
        IAM.GroupInlinePolicy(groupID: group.groupID, policyName: name, document: document))
    }
    return group.groupID
  }
}
