import Foundation

/// The two files that all of AWS's tools share.
package struct SharedConfiguration: Sendable {
  private let (config, credentials): (ConfigurationFile, ConfigurationFile)
  private let (configPath, credentialsPath): (String, String)
  private let home: String

  /// - Throws: a sentence for a file that is there and cannot be read.
  package init(environment: [String: String], home: String) throws(LiveProblem) {
    func path(_ variable: String, _ standard: String) -> String {
      let said = environment[variable] ?? ""
      let path = said.isEmpty ? "~/.aws/\(standard)" : said
      return path.hasPrefix("~/") ? home + path.dropFirst() : path
    }
    self.home = home
    configPath = path("AWS_CONFIG_FILE", "config")
    credentialsPath = path("AWS_SHARED_CREDENTIALS_FILE", "credentials")
    config = try Self.read(configPath)
    credentials = try Self.read(credentialsPath)
  }

  private static func read(_ path: String) throws(LiveProblem) -> ConfigurationFile {
    guard FileManager.default.fileExists(atPath: path) else { return .empty }
    do {
      return ConfigurationFile(try String(contentsOf: URL(filePath: path), encoding: .utf8))
    } catch {
      throw LiveProblem(.configuration, "\(path) cannot be read: \(error.localizedDescription)")
    }
  }

  /// Where it is looked for, for people to find it.
  package var places: String { "\(shown(configPath)) and \(shown(credentialsPath))" }

  private func shown(_ path: String) -> String {
    path.hasPrefix(home + "/") ? "~" + path.dropFirst(home.count) : path
  }

  /// Nil when neither file has it.
  package func profile(_ name: String) -> Profile? {
    let section =
      config.sections["profile \(name)"] ?? (name == "default" ? config.sections[name] : nil)
    let keys = credentials.sections[name]
    guard section != nil || keys != nil else { return nil }
    var profile = Profile(name: name)
    var values = section?.values ?? [:]
    // A key of one file does not go with a token of the other.
    if keys?.values["aws_access_key_id"] != nil {
      values = values.filter { !Self.ofKeys.contains($0.key) }
    }
    profile.values = values.merging(keys?.values ?? [:]) { _, new in new }
    profile.keysFile =
      keys?.values["aws_access_key_id"] != nil
      ? shown(credentialsPath)
      : section?.values["aws_access_key_id"] != nil ? shown(configPath) : nil
    if let services = profile["services"] {
      profile.services = config.sections["services \(services)"]?.nested ?? [:]
    }
    return profile
  }

  private static let ofKeys: Set = [
    "aws_access_key_id", "aws_secret_access_key", "aws_session_token",
  ]

  /// The settings of a session of IAM Identity Center.
  func session(_ name: String) -> [String: String]? {
    config.sections["sso-session \(name)"]?.values
  }
}
