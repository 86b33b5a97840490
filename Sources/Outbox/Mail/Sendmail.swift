import Foundation

/// The local mail system, by the program every Unix mail system brings.
package struct Sendmail: Hashable, Sendable {
  package let path: String
  package init(path: String) { self.path = path }

  /// The mail system of this machine, if it has one: where it usually is, else in `PATH`.
  package static func find(environment: [String: String]) -> Sendmail? {
    let searched = (environment["PATH"] ?? "").split(separator: ":").map(String.init)
    let paths = (["/usr/sbin", "/usr/lib"] + searched).map { $0 + "/sendmail" }
    return paths.first { $0.hasPrefix("/") && isProgram($0) }.map(Sendmail.init)
  }

  private static func isProgram(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
  }

  /// Hands the message over to everyone in its `To`. Waits until the mail system has taken it;
  /// that it was taken does not say that it will arrive.
  ///
  /// - Throws: what the mail system said, and what to do instead.
  package func send(_ message: MailMessage) async throws(OutboxError) {
    guard message.hasRecipients else {
      throw OutboxError("Give an address to send the mail to.")
    }
    let (path, input) = (path, message.piped)
    // The wait blocks a thread, which must not be one of the few that tasks run on.
    let result = await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(returning: Result { try Child.run([path, "-t", "-i"], input: input) })
      }
    }
    try check(result)
  }

  private func check(_ result: Result<Child.End, any Error>) throws(OutboxError) {
    switch result {
    case .success(let end) where end.status == 0: return
    case .success(let end):
      let said = end.errorText.isEmpty ? "" : ": " + end.errorText
      throw OutboxError(
        "\(path) refused the mail (exit code \(end.status))\(said). Save the draft as a file.")
    case .failure(let error):
      throw OutboxError("\(path) could not be run (\(error)). Save the draft as a file.")
    }
  }
}
