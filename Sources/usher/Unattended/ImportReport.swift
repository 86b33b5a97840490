import Foundation

/// What an import says at its end.
struct ImportReport: Encodable, Sendable {
  struct User: Encodable, Sendable {
    var name: String
    /// `to import`, `to replace`, `imported`, `replaced`, `unchanged`, `refused`, `unknown`
    var status: String
    var reason: String?
  }

  var isDone: Bool
  var users: [User] = []

  init(isDone: Bool) { self.isDone = isDone }

  var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }

  /// How many there are of each, and everybody who was not imported.
  var text: String {
    let counts = Dictionary(grouping: users, by: \.status).mapValues(\.count)
    let tally = counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
    let head = tally.isEmpty ? "There is nobody to import." : tally.joined(separator: ", ") + "."
    let lines = users.compactMap { user in
      user.reason.map { UnattendedReport.safe("✗ \(user.name): \($0)") }
    }
    return ([head + (isDone ? "" : " Nothing has been done.")] + lines).joined(separator: "\n")
  }
}
