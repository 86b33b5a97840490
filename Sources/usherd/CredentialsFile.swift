import Domain
import Foundation

/// A file of credentials as AWS's tools read it, for the eyes of its owner only.
/// Source: AWS SDKs and Tools Reference Guide, shared credentials file.
struct CredentialsFile {
  private let path: String
  private let file: FileHandle

  /// Makes the file, before there is a key to write to it: a key that cannot be written down is
  /// lost. Never writes over a file, and never through a link.
  init(path: String) throws(Failure) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw Self.failure(path, String(cString: strerror(errno))) }
    self.path = path
    self.file = FileHandle(fileDescriptor: file, closeOnDealloc: true)
  }

  func write(_ key: IAM.AccessKey) throws(Failure) {
    let text = """
      [default]
      aws_access_key_id = \(key.accessKeyId)
      aws_secret_access_key = \(key.secretAccessKey.revealed)

      """
    do {
      try file.write(contentsOf: Data(text.utf8))
      try file.synchronize()
    } catch {
      throw Self.failure(path, error.localizedDescription)
    }
  }

  func remove() { unlink(path) }

  private static func failure(_ path: String, _ reason: String) -> Failure {
    Failure(.badParameter, "\(path) cannot be written: \(reason). Name another file.")
  }
}
