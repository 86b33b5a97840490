extension IAM.SampleAccount {
  struct Policy: Sendable {
    var name: String
    var description: String
    var document: String
    var daysAgo: Int
  }

  static let policies: [Policy] = [
    Policy(
      name: "DeveloperBoundary", description: "The most a developer can be permitted",
      document: developerBoundary, daysAgo: 1000),
    Policy(
      name: "ReportsRead", description: "Reads the monthly reports", document: reportsRead,
      daysAgo: 1100),
    Policy(
      name: "DenyOutsideEurope", description: "Keeps stacks in European regions",
      document: denyOutsideEurope, daysAgo: 900),
  ]

  private static let developerBoundary = """
    {
      "Version": "2012-10-17",
      "Statement": [
        {
          "Sid": "Workloads",
          "Effect": "Allow",
          "Action": ["ec2:*", "s3:*", "lambda:*", "dynamodb:*", "logs:*", "cloudwatch:*"],
          "Resource": "*"
        },
        {
          "Sid": "NoBilling",
          "Effect": "Deny",
          "Action": ["aws-portal:*", "organizations:*"],
          "Resource": "*"
        }
      ]
    }
    """

  private static let reportsRead = """
    {
      "Version": "2012-10-17",
      "Statement": [
        {
          "Effect": "Allow",
          "Action": ["s3:GetObject", "s3:ListBucket"],
          "Resource": ["arn:aws:s3:::acme-reports", "arn:aws:s3:::acme-reports/*"]
        }
      ]
    }
    """

  private static let denyOutsideEurope = """
    {
      "Version": "2012-10-17",
      "Statement": [
        {
          "Effect": "Deny",
          "Action": "opsworks:*",
          "Resource": "*",
          "Condition": {
            "StringNotLike": { "aws:RequestedRegion": "eu-*" }
          }
        }
      ]
    }
    """
}

extension IAM.SampleAccount.Policy {
  func insert(into records: some Records) throws(ServiceError) {
    let arn = records.sampleARN(name)
    let date = records.ago(daysAgo)
    try records.insert(
      IAM.PolicyRecord(
        arn: arn, policyID: records.newPolicyID(), owner: records.accountID, policyName: name,
        path: "/", description: description, defaultVersion: 1, lastVersion: 1,
        isAttachable: true, createDate: date, updateDate: date))
    try records.insert(
      IAM.PolicyVersionRecord(policyArn: arn, number: 1, document: document, createDate: date))
  }
}
