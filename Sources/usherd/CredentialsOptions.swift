import ArgumentParser
import Domain
import Foundation
import Store

/// The account owner's access key, for an account that has none.
struct CredentialsOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Make an access key for the account owner and write it to this file, unless it is there.",
      valueName: "file"),
    completion: .file())
  var writeCredentials: String?

  /// Sees to it that somebody can sign requests: writes a key of the owner's to the file that was
  /// named; without one offers it to whoever sits at the terminal.
  func offerKey(to account: EmbeddedAccount) async throws(Failure) {
    if let path = writeCredentials {
      guard !path.isEmpty else {
        throw Failure(.badParameter, "Give --write-credentials the path of a file.")
      }
      guard access(path, F_OK) != 0 else { return }
      let file = try CredentialsFile(path: path)
      do throws(Failure) {
        return try file.write(try await Self.makeKey(in: account))
      } catch {
        file.remove()
        throw error
      }
    }
    guard try await !Self.ownerHasKey(in: account) else { return }
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      return Console.complain(
        "usherd: the account owner has no access key: --write-credentials makes one.")
    }
    print("The account owner has no access key. Make one, and show it once? [Y/n] ", terminator: "")
    fflush(nil)
    guard let answer = readLine(), ["", "y", "yes"].contains(answer.lowercased()) else { return }
    let key = try await Self.makeKey(in: account)
    Console.say("Access key ID      \(key.accessKeyId)")
    Console.say("Secret access key  \(key.secretAccessKey.revealed)")
  }

  private static func ownerHasKey(in account: EmbeddedAccount) async throws(Failure) -> Bool {
    let keys = try await account.answering(IAM.ListAccessKeys(userName: nil))
    return !keys.accessKeyMetadata.isEmpty
  }

  private static func makeKey(in account: EmbeddedAccount) async throws(Failure) -> IAM.AccessKey {
    try await account.answering(IAM.CreateAccessKey(userName: nil)).accessKey
  }
}
