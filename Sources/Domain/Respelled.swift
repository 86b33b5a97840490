/// A type with texts that AWS's Query protocol carries in a spelling of their own. Every other
/// reader has them as they are.
package protocol Respelled {
  /// By the name of the member, as it is coded.
  static var respelled: [String: Respelling] { get }
}

/// How the Query protocol carries a text that is not sent as it is.
package enum Respelling: Hashable, Sendable {
  /// A policy's JSON in a reply, percent-encoded.
  /// Source: IAM API Reference, PolicyVersion; RFC 3986.
  case policyDocument
  /// What AWS's models call a blob: the base64 of its bytes.
  case blob
}
