import ArgumentParser
import Terminal

/// Which account file.
struct AccountOption: ParsableArguments {
  @Option(
    name: .customLong("account"),
    help: ArgumentHelp(
      "The account file; by default account.usher in $XDG_DATA_HOME/usher.", valueName: "file"),
    completion: .file(extensions: ["usher"]))
  var file: String?

  /// An absolute path.
  var path: String {
    get throws { try Self.path(of: file) }
  }

  static func path(of file: String?) throws(Failure) -> String {
    guard let file else { return Places().account }
    guard !file.isEmpty else {
      throw Failure(.badParameter, "Give --account the path of a file.")
    }
    return Places.absolute(file)
  }

  /// The account, which has to be there, used by its owner.
  var opened: OpenedAccount {
    get throws { try AccountFile(path: path).owned() }
  }
}
