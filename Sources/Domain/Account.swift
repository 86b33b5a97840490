/// An AWS account, wherever it is: the embedded file, a live endpoint, a test.
package protocol Account: Sendable {
  /// Carries out one call.
  ///
  /// - Throws: what the service answered, or why it could not be asked.
  func perform<C: Call>(_ call: C) async throws(ServiceError) -> C.Output

  /// Carries out many calls, each with its own result, in the order given.
  ///
  /// The embedded account runs a batch in one transaction; a call that fails takes back only
  /// what it did itself.
  func perform(batch calls: [AnyCall]) async -> [Result<AnyOutput, ServiceError>]
}

extension Account {
  package func perform(_ call: AnyCall) async throws(ServiceError) -> AnyOutput {
    try await performErased(call.value)
  }

  private func performErased<C: Call>(_ call: C) async throws(ServiceError) -> AnyOutput {
    AnyOutput(try await perform(call))
  }
}

/// The reply to an ``AnyCall``.
package struct AnyOutput: Sendable {
  package let value: any Codable & Hashable & Sendable
  package init(_ value: some Codable & Hashable & Sendable) { self.value = value }
}

/// Which account the console works on and as whom, as its header shows it.
package struct AccountIdentity: Hashable, Sendable {
  /// Twelve digits.
  package var accountID: String
  package var alias: String?
  package var region: String
  package var principal: Principal
  /// Of an account that is asked over the network; nil for one in a file.
  package var live: LiveAccess?

  package init(
    accountID: String, alias: String?, region: String = "us-east-1",
    principal: Principal = .owner, live: LiveAccess? = nil
  ) {
    (self.accountID, self.alias, self.region) = (accountID, alias, region)
    (self.principal, self.live) = (principal, live)
  }

  /// The account by the names people know it by: `123456789012 (acme-corp)`.
  package var fullName: String { alias.map { "\(accountID) (\($0))" } ?? accountID }

  /// Where IAM users sign in: by alias where there is one, else by account ID.
  /// Source: Creating an IAM user in your AWS account, console step 13.
  package var signInURL: String {
    let name = alias ?? accountID
    if region.hasPrefix("cn-") { return "https://\(name).signin.amazonaws.cn/console" }
    if region.hasPrefix("us-gov-") { return "https://\(name).signin.amazonaws-us-gov.com/console" }
    return "https://\(name).signin.aws.amazon.com/console"
  }
}
