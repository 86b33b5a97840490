import ArgumentParser
import Foundation

/// What the wizards without screens have in common.
struct UnattendedOptions: ParsableArguments {
  enum Output: String, CaseIterable, ExpressibleByArgument { case text, json }

  @OptionGroup var account: AccountOption

  @Flag(help: "Say what would be done, and everything that is wrong, and do nothing.")
  var dryRun = false

  @Option(
    help: ArgumentHelp(
      "Save what would be done to a file, without secrets, and do nothing; usher apply does it.",
      valueName: "file"),
    completion: .file(extensions: ["json"]))
  var plan: String?

  @OptionGroup var handover: HandoverOptions
}

/// How what was made reaches whoever asked for it.
struct HandoverOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Where access keys and passwords go: a .csv file that is not there yet, or - for the \
      standard output. Without it they are shown on a terminal, and go into no pipe.
      """,
      valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var credentials: String?

  @Option(help: "The results as text, or as JSON for programs.")
  var output = UnattendedOptions.Output.text

  var isJSON: Bool { output == .json }
  var isToStandardOutput: Bool { credentials == "-" || credentials == nil && Self.isTerminal }

  private static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// - Throws: why secrets could not be handed over; to be asked before any is made.
  func check() throws(Failure) {
    guard let credentials, credentials != "-" else {
      guard credentials == "-" || Self.isTerminal else {
        throw Failure(
          .badParameter,
          "There will be secrets, and this is no terminal: give --credentials a file, or - for the"
            + " standard output.")
      }
      return
    }
    var facts = stat()
    let path = Places.absolute(credentials)
    guard lstat(path, &facts) != 0 else {
      throw Failure(.badParameter, "\(path) is there already: give --credentials another name.")
    }
    let folder = (path as NSString).deletingLastPathComponent
    guard access(folder, W_OK) == 0 else {
      throw Failure(.badParameter, "In \(folder) nothing can be written: give another place.")
    }
  }
}
