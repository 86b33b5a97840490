/// What is configured under a name: for whom, where, and how to come by credentials.
package struct Profile: Hashable, Sendable {
  package var name: String
  /// The settings of both files; those of the credentials file win.
  package var values: [String: String] = [:]
  /// Settings of single services, by the service's name.
  package var services: [String: [String: String]] = [:]
  /// Which file has its access key, for people to find it: `~/.aws/credentials`.
  package var keysFile: String?

  package init(name: String) { self.name = name }

  /// Nil for what is not set, or set to nothing.
  package subscript(_ setting: String) -> String? {
    values[setting].flatMap { $0.isEmpty ? nil : $0 }
  }
}
