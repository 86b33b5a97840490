import Foundation

@testable import AWS

/// A home directory of its own with AWS's files in it, gone with it.
final class AWSHome: Sendable {
  let path: String

  init(config: String = "", credentials: String = "") throws {
    path = FileManager.default.temporaryDirectory
      .appending(path: "usher-aws-\(UUID().uuidString)").path(percentEncoded: false)
    try write(config, to: ".aws/config")
    try write(credentials, to: ".aws/credentials")
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to name: String) throws {
    let file = URL(filePath: path).appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Looks for credentials as somebody with this home would.
  func find(
    _ environment: [String: String] = [:], profile: String? = nil,
    code: @escaping @Sendable (String) -> String = { _ in "" },
    _ http: ScriptedClient = ScriptedClient { _, _ in .unreachable }
  ) async throws -> FoundCredentials {
    let configuration = try SharedConfiguration(environment: environment, home: path)
    let name = CredentialsChain.profileName(option: profile, environment).name
    let rules = try EndpointRules(
      option: nil, region: "eu-west-1", environment: environment,
      profile: configuration.profile(name) ?? Profile(name: name))
    var surroundings = Surroundings.of(http, environment, home: path)
    surroundings.askMFACode = { code($0) }
    return try await CredentialsChain(
      surroundings, configuration, profile: profile, rules: rules
    ).find()
  }
}
