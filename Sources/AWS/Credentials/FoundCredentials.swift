import Domain
import Foundation
import Wire

/// Credentials, and where they come from.
package struct FoundCredentials: Hashable, Sendable {
  package var keys: SigningCredentials
  /// When temporary ones end; nil for those that stay.
  package var expiresAt: Date?
  /// Where they come from, for people: `profile ops in /home/ada/.aws/credentials`.
  package var source: String

  init(_ keys: SigningCredentials, expiresAt: Date? = nil, source: String) {
    (self.keys, self.expiresAt, self.source) = (keys, expiresAt, source)
  }
}

/// Temporary credentials as AWS's agents hand them out, over HTTP or on standard output. Names of
/// members differ a little between them, and their case means nothing.
struct HandedOutCredentials: Decodable {
  let keys: SigningCredentials
  let expiresAt: Date?
  /// Of what a program says; 1 is the only one there is.
  let version: Int?

  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Name.self)
    func key(_ names: [String]) -> Name? {
      container.allKeys.first { names.contains($0.stringValue.lowercased()) }
    }
    func text(_ names: String...) throws -> String? {
      try key(names).flatMap { try container.decodeIfPresent(String.self, forKey: $0) }
    }
    guard let id = try text("accesskeyid"), let secret = try text("secretaccesskey") else {
      throw DecodingError.valueNotFound(
        String.self, .init(codingPath: [], debugDescription: "There is no access key in it."))
    }
    keys = SigningCredentials(
      accessKeyID: id, secretAccessKey: Secret(secret),
      sessionToken: try text("token", "sessiontoken"))
    version = try key(["version"]).flatMap { try container.decodeIfPresent(Int.self, forKey: $0) }
    // The portal of IAM Identity Center gives milliseconds since 1970, everybody else a text.
    let expiration = key(["expiration"])
    if let number = expiration.flatMap({ try? container.decode(Double.self, forKey: $0) }) {
      expiresAt = Date(timeIntervalSince1970: number / 1000)
    } else {
      expiresAt = try text("expiration").flatMap { Date(iso8601: $0) }
    }
  }
}

extension Date {
  /// `2026-11-21T14:02:00Z`, with or without fractions of a second or an offset.
  init?(iso8601 text: String) {
    let whole = text.replacing("UTC", with: "Z")
    let style = Date.ISO8601FormatStyle()
    guard
      let date = (try? style.parse(whole))
        ?? (try? Date.ISO8601FormatStyle(includingFractionalSeconds: true).parse(whole))
    else { return nil }
    self = date
  }
}
