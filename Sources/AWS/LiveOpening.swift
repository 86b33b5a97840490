import Domain
import Foundation
import Wire

/// How a live account is come by: what the command line says, and what is found besides.
package struct LiveOpening: Sendable {
  package var profile: String?
  package var region: String?
  package var endpoint: String?
  package var isReadOnly = false
  /// Whether ambient credentials may go to whoever answers, also where that is not AWS.
  package var allowsOtherEndpoint = false
  package var patience = Patience()

  package init() {}

  /// Finds credentials, and asks first whose they are.
  ///
  /// - Parameter listener: told meanwhile what is waited for; nil when it is over.
  /// - Returns: the account, and who one is there. Whether it is production is for others to say.
  package func open(
    _ surroundings: Surroundings, telling listener: @escaping @Sendable (String?) -> Void = { _ in }
  ) async throws(LiveProblem) -> (account: LiveAccount, identity: AccountIdentity) {
    let configuration = try SharedConfiguration(
      environment: surroundings.environment, home: surroundings.home)
    let name = CredentialsChain.profileName(option: profile, surroundings.environment).name
    if profile != nil, configuration.profile(name) == nil {
      throw LiveProblem(
        .configuration, "There is no profile \(name) in \(configuration.places).")
    }
    let rules = try EndpointRules(
      option: endpoint, region: region, environment: surroundings.environment,
      profile: configuration.profile(name) ?? Profile(name: name))
    let chain = CredentialsChain(surroundings, configuration, profile: profile, rules: rules)
    // Before anything is sent: finding credentials may already use some.
    try refuseStrangers(rules)
    let found = try await chain.find()
    // Nobody sits there any more to type a code.
    var later = surroundings
    later.askMFACode = { serial throws(LiveProblem) in
      throw LiveProblem(
        .configuration,
        "Another code of \(serial) is needed: leave the console and open it again.")
    }
    let renewing = CredentialsChain(later, configuration, profile: profile, rules: rules)
    let ring = KeyRing(found, now: surroundings.now) { () async throws(LiveProblem) in
      try await renewing.find()
    }
    let account = LiveAccount(
      rules, keyRing: ring, surroundings, patience: patience, isReadOnly: isReadOnly)
    account.whenWaiting(listener)
    return (account, try await identity(on: account, found))
  }

  /// Keys that nobody named are for AWS alone.
  private func refuseStrangers(_ rules: EndpointRules) throws(LiveProblem) {
    for service in Service.allCases where service.isAskedLive {
      let endpoint = try rules.endpoint(of: service)
      guard !endpoint.isAWS, !allowsOtherEndpoint else { continue }
      let isNamed = profile != nil && rules.said(of: service)?.source != .environment
      guard !isNamed else { continue }
      throw LiveProblem(
        .configuration,
        "\(endpoint.origin) is not AWS, and your keys may be meant for AWS: nothing was sent. "
          + "Name the keys with --profile and the endpoint with --endpoint-url, or add "
          + "--allow-other-endpoint.")
    }
  }

  private func identity(on account: LiveAccount, _ found: FoundCredentials)
    async throws(LiveProblem) -> AccountIdentity
  {
    let endpoint = try account.rules.endpoint(of: .iam)
    do throws(ServiceError) {
      let caller = try await account.perform(STS.GetCallerIdentity())
      let aliases = try? await account.perform(IAM.ListAccountAliases())
      return AccountIdentity(
        accountID: caller.account, alias: aliases?.accountAliases.first,
        region: account.rules.region, principal: try Principal(caller),
        live: LiveAccess(
          endpoint: endpoint.authority, isAWS: endpoint.isAWS, keysFrom: found.source,
          isReadOnly: isReadOnly))
    } catch {
      let isUnreachable = [.noConnection, .noAnswer].contains(error.code)
      throw LiveProblem(
        isUnreachable ? .unreachable : .refused,
        "Whose keys these are (\(found.source)) could not be found out. \(error)")
    }
  }
}

extension Principal {
  /// Source: IAM identifiers, ARNs.
  fileprivate init(_ caller: STS.GetCallerIdentity.Output) throws(ServiceError) {
    let parts = caller.arn.split(separator: ":", maxSplits: 5).last?.split(separator: "/") ?? []
    switch parts.first {
    case "root": self = .owner
    case "user" where parts.count > 1:
      self = .user(id: caller.userId, name: String(parts[parts.count - 1]))
    case "assumed-role" where parts.count > 2, "federated-user" where parts.count > 1:
      do throws(Problem) {
        self = .federated(
          try FederatedSession(
            roleName: String(parts[parts.count - 2]), sessionName: String(parts[parts.count - 1]),
            policyArns: []))
      } catch { throw .serviceFailure("\(caller.arn) is no identity that is known here.") }
    default: throw .serviceFailure("\(caller.arn) is no identity that is known here.")
    }
  }
}
