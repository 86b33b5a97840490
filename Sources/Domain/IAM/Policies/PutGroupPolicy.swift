extension IAM {
  /// Writes a policy into a group, in place of one of the same name.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutGroupPolicy.html>
  package struct PutGroupPolicy: Call {
    package static let service = Service.iam
    package static let example = PutGroupPolicy(
      groupName: "ops", policyName: "reports-read",
      policyDocument: """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:Get*","Resource":"*"}]}
        """)

    package var groupName: String
    package var policyName: String
    package var policyDocument: String

    package init(groupName: String, policyName: String, policyDocument: String) {
      (self.groupName, self.policyName) = (groupName, policyName)
      self.policyDocument = policyDocument
    }

    package var resource: Resource { .group(groupName) }

    package func run(in records: some Records) throws(ServiceError) -> Nothing {
      let group = try records.group(named: groupName)
      let (name, document) = try answering { () throws(Problem) in
        (try PolicyName(policyName), try PolicyDocument(policyDocument))
      }
      let present = try records.all(
        GroupInlinePolicy.self, where: .groupID, is: .text(group.groupID))
      let old = present.first { $0.policyName.lowercased() == name.text.lowercased() }
      let others = present.filter { $0 != old }.map(\.document)
      let limit = try records.quota(.groupPolicySize)
      guard PolicyDocument.size(of: others + [document.text]) <= limit else {
        throw ServiceError(
          .limitExceeded,
          "Maximum policy size of \(limit) bytes exceeded for group \(group.groupName)")
      }
      if let old { try records.delete(old) }
      try records.insert(
        GroupInlinePolicy(
          groupID: group.groupID, policyName: name.text, document: policyDocument))
      return Nothing()
    }

    package var summary: String { "Put inline policy \(policyName) into group \(groupName)" }

    package func inverse(of output: Nothing) -> AnyCall? {
      AnyCall(DeleteGroupPolicy(groupName: groupName, policyName: policyName))
    }
  }
}
