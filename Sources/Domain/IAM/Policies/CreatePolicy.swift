import Foundation

extension IAM {
  /// Creates a managed policy with its first version, `v1`.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreatePolicy.html>
  package struct CreatePolicy: Call {
    package static let service = Service.iam
    package static let maximumDescriptionLength = 1000
    package static let example = CreatePolicy(
      policyName: "reports-read", path: "/reports/",
      policyDocument: """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:Get*","Resource":"*"}]}
        """,
      description: "Reads the monthly reports")

    package var policyName: String
    package var path: String?
    package var policyDocument: String
    package var description: String?

    package init(
      policyName: String, path: String? = nil, policyDocument: String, description: String? = nil
    ) {
      (self.policyName, self.path) = (policyName, path)
      (self.policyDocument, self.description) = (policyDocument, description)
    }

    package struct Output: Codable, Hashable, Sendable {
      package var policy: Policy
    }

    package var resource: Resource { .newPolicy(policyName, path: path) }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      let policy = try parsed(records)
      guard
        try records.find(PolicyRecord.self, .text(policy.owner), .text(policy.policyName)) == nil
      else {
        throw ServiceError(
          .entityAlreadyExists,
          "A policy called \(policyName) already exists. Duplicate names are not allowed.")
      }
      let own = Match<PolicyRecord>.equal(.owner, .text(policy.owner))
      try records.checkRoom(
        in: .policies, taken: records.count(PolicyRecord.self, matching: [own]))
      let document = try answering { () throws(Problem) in try PolicyDocument(policyDocument) }
      try records.checkSize(of: document)
      try records.insert(policy)
      try records.insert(
        PolicyVersionRecord(
          policyArn: policy.arn, number: 1, document: policyDocument, createDate: records.now))
      return Output(policy: try policy.described(in: records))
    }

    private func parsed(_ records: some Records) throws(ServiceError) -> PolicyRecord {
      let (name, path) = try answering { () throws(Problem) in
        (try PolicyName(policyName), try Path(ofPolicy: self.path ?? "/"))
      }
      try checkDescription()
      let owner = records.accountID
      return PolicyRecord(
        arn: PolicyARN(owner: owner, path: path.text, name: name.text).text,
        policyID: records.newPolicyID(), owner: owner, policyName: name.text, path: path.text,
        description: description, defaultVersion: 1, lastVersion: 1, isAttachable: true,
        createDate: records.now, updateDate: records.now)
    }

    private func checkDescription() throws(ServiceError) {
      let limit = Self.maximumDescriptionLength
      guard let description, description.unicodeScalars.count > limit else { return }
      throw ServiceError(
        .validationError,
        "1 validation error detected: Value '\(description)' at 'description' failed to satisfy "
          + "constraint: Member must have length less than or equal to \(limit)")
    }

    package var summary: String { "Created policy \(policyName)" }

    package func inverse(of output: Output) -> AnyCall? {
      output.policy.arn.map { AnyCall(DeletePolicy(policyArn: $0)) }
    }

    /// A policy is read by ARN, which only the reply tells. Of the account's own with the same
    /// path this sees the first thousand.
    package var probe: AnyCall? {
      AnyCall(ListPolicies(scope: .local, pathPrefix: path, maxItems: Page.maxItems))
    }

    package func output(probed: AnyOutput, since begunAt: Date) -> Output? {
      guard let found = probed.value as? ListPolicies.Output else { return nil }
      return found.policies.first {
        $0.policyName == policyName && $0.createDate?.isNotBefore(begunAt) == true
      }.map(Output.init)
    }
  }
}

extension Records {
  func checkSize(of document: PolicyDocument) throws(ServiceError) {
    let limit = try quota(.policySize)
    guard document.size <= limit else { throw IAM.Quota.policySize.exceeded(limit) }
  }
}
