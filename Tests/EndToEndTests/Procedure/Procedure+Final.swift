import Foundation
import Testing

/// Steps 11 and 12: what the final page gives, once.
extension Procedure {
  /// Step 11: choose Show next to a secret, and hide it again.
  ///
  /// - Returns: the secret as the screen showed it.
  func step11Show(_ label: String) async throws -> String {
    try await console.go(to: label)
    #expect(try console.focus.line.contains("************"))
    try console.press("Enter")
    try await console.until("the secret") { _ in try console.focus.line.contains("[Hide]") }
    let words = try console.focus.line.split(separator: " ")
    try console.press("r")
    try await console.until("stars") { _ in try console.focus.line.contains("[Show]") }
    #expect(try console.focus.line.contains("************"))
    return String(try #require(words.dropLast().last))
  }

  /// Step 11: choose Download .csv.
  ///
  /// - Returns: the lines of the file, each by the names of its columns.
  func step11Download() async throws -> [[String: String]] {
    try await save()
    try await console.shows("saved to ")
    let path = console.home.path("new_user_credentials.csv")
    let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    #expect(rights as? Int == 0o600)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try await expectNothingIsOverwritten(path, text)
    let lines = text.components(separatedBy: "\r\n").map { $0.components(separatedBy: ",") }
    #expect(lines.last == [""])
    return lines.dropFirst().dropLast().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
  }

  private func save() async throws {
    try await console.go(to: "Download .csv")
    try console.press("Enter")
    try await console.shows("Save as")
    try await console.go(to: "[ Save ]")
    try console.press("Enter")
  }

  private func expectNothingIsOverwritten(_ path: String, _ text: String) async throws {
    try await save()
    try await console.shows("is there already")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    try console.press("C-g")
  }

  /// Step 12: choose Send email, and save the draft.
  ///
  /// - Returns: the message.
  func step12SendEmail() async throws -> String {
    try await console.go(to: "[ Send email ]")
    try console.press("Enter")
    try await console.shows("The password is not in this mail")
    try await console.go(to: "[ Save as .eml ]")
    try console.press("Enter")
    try await console.shows("Saved as ")
    try console.press("C-g")
    try await console.shows("This is the only time")
    return try String(contentsOfFile: console.home.path("sign-in-ana.lopez.eml"), encoding: .utf8)
  }

  /// Leaves the final page; nothing is asked when the secrets were saved.
  func close() async throws {
    try await console.go(to: "Close")
    try console.press("Enter")
    try await console.shows("User name")
  }
}
