import Domain
import Foundation
import Wire

extension CredentialsChain {
  /// What a profile comes to: a role first, then keys, then a session of IAM Identity Center,
  /// then a program.
  ///
  /// - Parameter visited: the profiles that led here, of which none may come again.
  /// - Returns: nil when nothing of that is configured.
  func credentials(ofProfile name: String, after visited: [String] = [])
    async throws(LiveProblem) -> FoundCredentials?
  {
    guard !visited.contains(name) else {
      throw LiveProblem(
        .configuration,
        "The source_profile of \(visited[0]) leads back to \(name): one of them needs keys.")
    }
    guard let profile = configuration.profile(name) else {
      throw LiveProblem(
        .configuration, "There is no profile \(name) in \(configuration.places).")
    }
    // A profile that names itself has its own keys for assuming the role.
    let namesItself = visited.last.map { configuration.profile($0)?["source_profile"] == $0 }
    if profile["role_arn"] != nil, namesItself != true {
      return try await ofRole(in: profile, after: visited + [name])
    }
    if let found = try ofKeys(in: profile) { return found }
    if profile["sso_session"] != nil || profile["sso_start_url"] != nil {
      return try await ofSession(in: profile)
    }
    if let command = profile["credential_process"] {
      return try await ofProcess(command, profile: name)
    }
    return nil
  }

  func ofKeys(in profile: Profile) throws(LiveProblem) -> FoundCredentials? {
    guard let id = profile["aws_access_key_id"] else { return nil }
    let file = profile.keysFile ?? configuration.places
    guard let secret = profile["aws_secret_access_key"] else {
      throw LiveProblem(
        .configuration,
        "Profile \(profile.name) in \(file) has an aws_access_key_id and no "
          + "aws_secret_access_key.")
    }
    return FoundCredentials(
      SigningCredentials(
        accessKeyID: id, secretAccessKey: Secret(secret),
        sessionToken: profile["aws_session_token"]),
      source: "profile \(profile.name) in \(file)")
  }

  // MARK: - Roles

  private func ofRole(in profile: Profile, after visited: [String])
    async throws(LiveProblem) -> FoundCredentials
  {
    if let file = profile["web_identity_token_file"] {
      return try await ofWebIdentity(
        role: profile["role_arn"] ?? "", session: profile["role_session_name"], tokenFile: file,
        source: "profile \(profile.name)")
    }
    let (base, words) = try await base(of: profile, after: visited)
    var call = STS.AssumeRole(
      roleArn: profile["role_arn"] ?? "",
      roleSessionName: profile["role_session_name"] ?? sessionName)
    call.externalId = profile["external_id"]
    call.durationSeconds = profile["duration_seconds"].flatMap { Int($0) }
    if let serial = profile["mfa_serial"] {
      (call.serialNumber, call.tokenCode) = (serial, try surroundings.askMFACode(serial))
    }
    let output = try await ask(call, as: base.keys, "The role \(call.roleArn)")
    return output.credentials.found("role \(Self.roleName(call.roleArn)) through \(words)")
  }

  private func base(of profile: Profile, after visited: [String])
    async throws(LiveProblem) -> (FoundCredentials, String)
  {
    switch (profile["source_profile"], profile["credential_source"]) {
    case (let source?, nil):
      let isItself = source == profile.name
      let found =
        isItself
        ? try ofKeys(in: profile) : try await credentials(ofProfile: source, after: visited)
      guard let found else {
        throw LiveProblem(
          .configuration,
          "Profile \(source), the source_profile of \(profile.name), has no credentials.")
      }
      return (found, "profile \(source)")
    case (nil, let source?):
      guard let found = try await named(source) else {
        throw LiveProblem(
          .configuration,
          "Profile \(profile.name) has credential_source = \(source), where there are no "
            + "credentials: Environment, EcsContainer and Ec2InstanceMetadata are known.")
      }
      return (found, found.source)
    default:
      throw LiveProblem(
        .configuration,
        "Profile \(profile.name) has a role_arn: it needs either a source_profile or a "
          + "credential_source beside it.")
    }
  }

  private func named(_ source: String) async throws(LiveProblem) -> FoundCredentials? {
    switch source {
    case "Environment": return try ofEnvironment()
    case "EcsContainer": return try await ofContainer()
    case "Ec2InstanceMetadata":
      if case .found(let found) = try await ofInstance() { return found }
      return nil
    default: return nil
    }
  }

  /// As logs will show who it was, where nothing else is configured.
  private var sessionName: String {
    "usher-\(Int(surroundings.now().timeIntervalSince1970))"
  }

  /// The end of its ARN, by which people know it.
  private static func roleName(_ arn: String) -> String {
    arn.split(separator: "/").last.map(String.init) ?? arn
  }

  // MARK: - Web identities

  func ofWebIdentityInEnvironment() async throws(LiveProblem) -> FoundCredentials? {
    guard let file = surroundings.variable("AWS_WEB_IDENTITY_TOKEN_FILE"),
      let role = surroundings.variable("AWS_ROLE_ARN")
    else { return nil }
    return try await ofWebIdentity(
      role: role, session: surroundings.variable("AWS_ROLE_SESSION_NAME"), tokenFile: file,
      source: "environment variables")
  }

  private func ofWebIdentity(role: String, session: String?, tokenFile: String, source: String)
    async throws(LiveProblem) -> FoundCredentials
  {
    guard let token = try? String(contentsOfFile: tokenFile, encoding: .utf8) else {
      throw LiveProblem(.configuration, "The web identity token \(tokenFile) cannot be read.")
    }
    let call = STS.AssumeRoleWithWebIdentity(
      roleArn: role, roleSessionName: session ?? sessionName,
      webIdentityToken: Secret(token.trimmingCharacters(in: .whitespacesAndNewlines)))
    let output = try await ask(call, as: nil, "The role \(role)")
    return output.credentials.found("role \(Self.roleName(role)) through \(source)")
  }
}
