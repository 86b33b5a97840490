import Domain
import Wire

/// Finds credentials as the AWS CLI does: in the environment, in the profile, from the container,
/// from the instance. What is configured and does not work ends the search with its reason;
/// what is not configured is passed over.
/// Source: AWS CLI User Guide, configuration settings and precedence; botocore, credentials.
package struct CredentialsChain: Sendable {
  let surroundings: Surroundings
  let configuration: SharedConfiguration
  /// Of the command line.
  let profileOption: String?
  /// Where STS is asked, which assumes roles.
  let rules: EndpointRules

  package init(
    _ surroundings: Surroundings, _ configuration: SharedConfiguration, profile: String?,
    rules: EndpointRules
  ) {
    (self.surroundings, self.configuration) = (surroundings, configuration)
    (self.profileOption, self.rules) = (profile, rules)
  }

  /// The name of the profile that goes, and whether somebody gave it.
  static func profileName(option: String?, _ environment: [String: String])
    -> (name: String, isGiven: Bool)
  {
    let said = [option, environment["AWS_PROFILE"], environment["AWS_DEFAULT_PROFILE"]]
    guard let name = said.compactMap(\.self).first(where: { !$0.isEmpty }) else {
      return ("default", false)
    }
    return (name, true)
  }

  /// - Throws: why what is configured does not work, or where there was nothing, a reason each.
  package func find() async throws(LiveProblem) -> FoundCredentials {
    if profileOption != nil { return try await ofProfile() }
    var reasons: [String] = []
    if let found = try ofEnvironment() { return found }
    reasons.append("the environment has no AWS_ACCESS_KEY_ID")
    if let found = try await ofWebIdentityInEnvironment() { return found }
    let profile = Self.profileName(option: nil, surroundings.environment)
    if configuration.profile(profile.name) != nil || profile.isGiven {
      if let found = try await credentials(ofProfile: profile.name) { return found }
      reasons.append("profile \(profile.name) has no keys, role, process or sso_session")
    } else {
      reasons.append("there is no profile default in \(configuration.places)")
    }
    if let found = try await ofContainer() { return found }
    reasons.append("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI is not set")
    switch try await ofInstance() {
    case .found(let found): return found
    case .nobody(let reason): reasons.append(reason)
    }
    throw LiveProblem(
      .configuration, "There are no AWS credentials: \(reasons.joined(separator: "; ")).")
  }

  private func ofProfile() async throws(LiveProblem) -> FoundCredentials {
    let name = profileOption ?? "default"
    guard let found = try await credentials(ofProfile: name) else {
      throw LiveProblem(
        .configuration,
        "Profile \(name) has no credentials: it needs keys, a role with its source_profile, "
          + "a credential_process or an sso_session.")
    }
    return found
  }

  // MARK: - The environment

  func ofEnvironment() throws(LiveProblem) -> FoundCredentials? {
    guard let id = surroundings.variable("AWS_ACCESS_KEY_ID") else { return nil }
    guard let secret = surroundings.variable("AWS_SECRET_ACCESS_KEY") else {
      throw LiveProblem(
        .configuration,
        "AWS_ACCESS_KEY_ID is set and AWS_SECRET_ACCESS_KEY is not: set both, or neither.")
    }
    let token =
      surroundings.variable("AWS_SESSION_TOKEN") ?? surroundings.variable("AWS_SECURITY_TOKEN")
    return FoundCredentials(
      SigningCredentials(
        accessKeyID: id, secretAccessKey: Secret(secret), sessionToken: token),
      source: "environment variables")
  }
}
