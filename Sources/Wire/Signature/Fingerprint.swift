import Crypto

/// Names that AWS's tools make of a text.
package enum Fingerprint {
  /// What a kept session is called. It tells texts apart and keeps nothing secret.
  /// Source: botocore, `SSOTokenLoader`.
  package static func sha1(of text: String) -> String {
    Insecure.SHA1.hash(data: Array(text.utf8)).hex
  }
}
