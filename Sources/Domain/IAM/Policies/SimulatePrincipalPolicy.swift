extension IAM {
  /// Finds out what the policies of a user or group say to actions, without doing any of them.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html>
  package struct SimulatePrincipalPolicy: Call {
    package static let service = Service.iam
    package static let isReadOnly = true
    package static let example = SimulatePrincipalPolicy(
      policySourceArn: "arn:aws:iam::123456789012:user/ada", actionNames: ["iam:CreateUser"],
      resourceArns: ["arn:aws:iam::123456789012:user/bob"],
      contextEntries: [
        ContextEntry(
          contextKeyName: "aws:MultiFactorAuthPresent", contextKeyValues: ["true"],
          contextKeyType: .boolean)
      ],
      callerArn: "arn:aws:iam::123456789012:user/ada",
      policyInputList: [Self.document], permissionsBoundaryPolicyInputList: [Self.document],
      maxItems: 100, marker: Marker.encode(["100"]))

    private static let document = """
      {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iam:*","Resource":"*"}]}
      """

    package var policySourceArn: String
    package var actionNames: [String]
    package var resourceArns: [String]?
    package var contextEntries: [ContextEntry]?
    package var callerArn: String?
    package var policyInputList: [String]?
    package var permissionsBoundaryPolicyInputList: [String]?
    package var maxItems: Int?
    package var marker: String?

    package init(
      policySourceArn: String, actionNames: [String], resourceArns: [String]? = nil,
      contextEntries: [ContextEntry]? = nil, callerArn: String? = nil,
      policyInputList: [String]? = nil, permissionsBoundaryPolicyInputList: [String]? = nil,
      maxItems: Int? = nil, marker: String? = nil
    ) {
      (self.policySourceArn, self.actionNames) = (policySourceArn, actionNames)
      (self.resourceArns, self.contextEntries) = (resourceArns, contextEntries)
      (self.callerArn, self.policyInputList) = (callerArn, policyInputList)
      self.permissionsBoundaryPolicyInputList = permissionsBoundaryPolicyInputList
      (self.maxItems, self.marker) = (maxItems, marker)
    }

    package struct Output: Codable, Hashable, Sendable {
      package var evaluationResults: [EvaluationResult]
      package var isTruncated: Bool
      package var marker: String?
    }

    package var resource: Resource {
      .arn(policySourceArn, about: String(policySourceArn.split(separator: "/").last ?? ""))
    }

    /// Every action is asked about on every resource, in the order given.
    package func run(in records: some Records) throws(ServiceError) -> Output {
      let resources = try resources()
      try checkActions()
      let source = try records.identity(arn: policySourceArn)
      let permissions = try permissions(of: source, in: records)
      let context = try context(of: source, in: records)
      let count = actionNames.count * resources.count
      let page = try page(of: count)
      let results = page.map { index in
        let (action, resource) = index.quotientAndRemainder(dividingBy: resources.count)
        return permissions.result(
          for: AccessRequest(actionNames[action], on: resources[resource], context: context))
      }
      let next = page.upperBound < count ? Marker.encode(["\(page.upperBound)"]) : nil
      return Output(evaluationResults: results, isTruncated: next != nil, marker: next)
    }

    package var summary: String {
      "Simulated \(actionNames.joined(separator: ", ")) for \(policySourceArn)"
    }
  }
}

// MARK: - What is asked

extension IAM.SimulatePrincipalPolicy {
  private func page(of count: Int) throws(ServiceError) -> Range<Int> {
    let limit = try Page.limit(maxItems)
    guard let place = try Marker.decode(marker) else { return 0..<min(limit, count) }
    guard place.count == 1, let first = Int(place[0]), (0...count).contains(first) else {
      throw Marker.invalid
    }
    return first..<min(first + limit, count)
  }

  func checkActions() throws(ServiceError) {
    for action in actionNames {
      let parts = action.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
        throw ServiceError(
          .invalidInput, "Action \(action) must have a service and a name: iam:CreateUser.")
      }
    }
  }

  func resources() throws(ServiceError) -> [String] {
    guard let resourceArns, !resourceArns.isEmpty else { return ["*"] }
    for arn in resourceArns where arn != "*" {
      guard arn.hasPrefix("arn:"), arn.count(where: { $0 == ":" }) >= 5 else {
        throw ServiceError(.invalidInput, "Resource \(arn) must be in ARN format or \"*\".")
      }
    }
    return resourceArns
  }
}

// MARK: - Whom it is about

extension IAM.SimulatePrincipalPolicy {
  /// What was given comes to the policies of the source, a boundary in place of its own.
  private func permissions(of source: IAM.Identity, in records: some Records)
    throws(ServiceError) -> Permissions
  {
    let own =
      switch source {
      case .user(let user): try records.permissions(ofCalling: user)
      case .group(let group): try records.permissions(of: group)
      }
    let given = try documents(policyInputList, "PolicyInputList", .question)
    let limits = try documents(
      permissionsBoundaryPolicyInputList, "PermissionsBoundaryPolicyInputList", .boundary)
    guard limits.count < 2 else {
      throw ServiceError(.invalidInput, "Only one permissions boundary policy can be given.")
    }
    return Permissions(policies: own.policies + given, boundary: limits.first ?? own.boundary)
  }

  private func documents(_ texts: [String]?, _ member: String, _ holder: PolicySource.Holder)
    throws(ServiceError) -> [AppliedPolicy]
  {
    var policies: [AppliedPolicy] = []
    for (index, text) in (texts ?? []).enumerated() {
      let source = PolicySource(name: "\(member).\(index + 1)", holder: holder)
      do {
        policies.append(AppliedPolicy(source, try PolicyDocument(text)))
      } catch {
        throw ServiceError(.invalidInput, "\(source.name): \(error.error.message)")
      }
    }
    return policies
  }

  /// The caller is the user whose policies these are, unless another is named: then that one
  /// calls as if it had them. A group does not call.
  private func context(of source: IAM.Identity, in records: some Records)
    throws(ServiceError) -> RequestContext
  {
    let caller = try callerArn.map { arn throws(ServiceError) in try records.identity(arn: arn) }
    if let caller, caller.user == nil {
      throw ServiceError(.invalidInput, "CallerArn must be the ARN of an IAM user.")
    }
    var context = records.requestContext()
    if let user = caller?.user ?? source.user {
      context = try records.requestContext(of: user)
    }
    context.override(with: contextEntries ?? [])
    return context
  }
}

extension Permissions {
  fileprivate func result(for request: AccessRequest) -> IAM.EvaluationResult {
    let decision = decision(on: request)
    return IAM.EvaluationResult(
      evalActionName: request.action, evalResourceName: request.resource,
      evalDecision: decision.evaluated,
      matchedStatements: decision.matched.compactMap { finding in
        document(of: finding.source).map { IAM.MatchedStatement(finding, in: $0) }
      },
      missingContextValues: missingKeys(for: request),
      permissionsBoundaryDecisionDetail: boundaryAllows(request).map(
        IAM.PermissionsBoundaryDecisionDetail.init))
  }
}
