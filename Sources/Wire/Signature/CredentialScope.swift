/// What a signature is good for: one service in one region on one day.
package struct CredentialScope: Hashable, Sendable {
  /// `20150830`.
  package var date: String
  package var region: String
  package var service: String

  static let terminator = "aws4_request"

  package init(date: String, region: String, service: String) {
    (self.date, self.region, self.service) = (date, region, service)
  }

  var text: String { [date, region, service, Self.terminator].joined(separator: "/") }
}
