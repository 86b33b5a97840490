extension IAM {
  /// Writes a policy into a user, in place of one of the same name.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutUserPolicy.html>
  package struct PutUserPolicy: Call {
    package static let service = Service.iam
    package static let example = PutUserPolicy(
      userName: "ada", policyName: "reports-read",
      policyDocument: """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:Get*","Resource":"*"}]}
        """)

    package var userName: String
    package var policyName: String
    package var policyDocument: String

    package init(userName: String, policyName: String, policyDocument: String) {
      (self.userName, self.policyName) = (userName, policyName)
      self.policyDocument = policyDocument
    }

    package var resource: Resource { .user(userName) }

    package func run(in records: some Records) throws(ServiceError) -> Nothing {
      let user = try records.user(named: userName)
      let (name, document) = try answering { () throws(Problem) in
        (try PolicyName(policyName), try PolicyDocument(policyDocument))
      }
      let present = try records.all(
        UserInlinePolicy.self, where: .userID, is: .text(user.userID))
      let old = present.first { $0.policyName.lowercased() == name.text.lowercased() }
      let others = present.filter { $0 != old }.map(\.document)
      let limit = try records.quota(.userPolicySize)
      guard PolicyDocument.size(of: others + [document.text]) <= limit else {
        throw ServiceError(
          .limitExceeded,
          "Maximum policy size of \(limit) bytes exceeded for user \(user.userName)")
      }
      if let old { try records.delete(old) }
      try records.insert(
        UserInlinePolicy(
          userID: user.userID, policyName: name.text, document: policyDocument))
      return Nothing()
    }

    package var summary: String { "Put inline policy \(policyName) into user \(userName)" }

    package func inverse(of output: Nothing) -> AnyCall? {
      AnyCall(DeleteUserPolicy(userName: userName, policyName: policyName))
    }
  }
}
