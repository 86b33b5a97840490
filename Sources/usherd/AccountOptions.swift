import ArgumentParser
import Domain
import Foundation
import Store

/// Which account.
struct AccountOptions: ParsableArguments {
  @Option(
    name: .customLong("account"),
    help: ArgumentHelp(
      "The account file; by default account.usher in $XDG_DATA_HOME/usher.", valueName: "file"),
    completion: .file(extensions: ["usher"]))
  var file: String?

  @Flag(help: "Make the account file where there is none.")
  var create = false

  @Flag(help: "Use a sample account that is gone when the program ends.")
  var temporary = false

  func open() throws(Failure) -> EmbeddedAccount {
    if temporary { return try sample() }
    let path = try path()
    do throws(AccountFileError) {
      return try EmbeddedAccount.open(at: path)
    } catch {
      guard error.problem == .missing, error.path == path else {
        throw Failure(.badAccount, error.description)
      }
    }
    guard create else {
      throw Failure(
        .badAccount,
        "There is no account file \(path): make one with the console, or with --create.")
    }
    do throws(AccountFileError) {
      return try EmbeddedAccount.create(at: path)
    } catch {
      throw Failure(.badAccount, error.description)
    }
  }

  private func sample() throws(Failure) -> EmbeddedAccount {
    guard file == nil, !create else {
      throw Failure(.badParameter, "Give --temporary without --account and --create.")
    }
    do throws(ServiceError) {
      return try EmbeddedAccount.temporary(contents: .sample)
    } catch {
      throw Failure(.other, error.message)
    }
  }

  /// An absolute path. Source: XDG Base Directory Specification; relative values are ignored.
  private func path() throws(Failure) -> String {
    if let file {
      guard !file.isEmpty else {
        throw Failure(.badParameter, "Give --account the path of a file.")
      }
      return URL(filePath: file).standardizedFileURL.path(percentEncoded: false)
    }
    let environment = ProcessInfo.processInfo.environment
    let home = environment["HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? NSHomeDirectory()
    let data = environment["XDG_DATA_HOME"] ?? ""
    return (data.hasPrefix("/") ? data : "\(home)/.local/share") + "/usher/account.usher"
  }
}
