/// The file of a new access key on the user's page, `Download .csv file`.
///
/// Lines end in LF: the secret is the last on its line, and a reader that keeps a CR would take
/// it for a part of the secret. No byte order mark, as in ``NewUserCredentialsFile``.
/// Source: Managing access keys for IAM users, creating access keys (console).
package struct AccessKeysFile: Sendable {
  package static let defaultName = "accessKeys.csv"
  package static let header = ["Access key ID", "Secret access key"]

  package let key: IAM.AccessKey
  package init(_ key: IAM.AccessKey) { self.key = key }

  /// The whole file. Wipe it once it is written.
  package var contents: Secret {
    let rows = [Self.header, [key.accessKeyId, key.secretAccessKey.revealed]]
    return Secret(rows.map { $0.joined(separator: ",") + "\n" }.joined())
  }
}
