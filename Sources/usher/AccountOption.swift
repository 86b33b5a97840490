import ArgumentParser

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
    get throws {
      guard let file else { return Places().account }
      guard !file.isEmpty else {
        throw Failure(.badParameter, "Give --account the path of a file.")
      }
      return Places.absolute(file)
    }
  }
}
