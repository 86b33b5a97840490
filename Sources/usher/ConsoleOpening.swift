import Domain
import Screens
import Terminal

/// What a console starts with.
struct ConsoleOpening {
  var services: Services
  var first: any Screen

  /// Shows the console until the operator leaves it.
  func run() throws(Failure) {
    do throws(TerminalProblem) {
      let terminal = try Terminal()
      try Session(on: terminal, with: services).run(first).end()
    } catch {
      throw Failure(.other, error.description)
    }
  }

  /// The account in a file; where there is none yet, the question what it is to begin with.
  ///
  /// - Parameter alias: of an account that is made now.
  static func ofAccount(at path: String, alias: IAM.AccountAlias?) throws(Failure) -> Self {
    let file = AccountFile(path: path, alias: alias)
    if let opened = try file.open() {
      guard alias == nil else {
        throw Failure(
          .badParameter, "--alias is for a new account, and \(path) is there already.")
      }
      return Self(
        services: .standard(opened: opened, create: file.create),
        first: Home(identity: opened.identity, remark: fileRemark))
    }
    return Self(
      services: .standard(opened: nil, create: file.create),
      first: FirstRun(place: path, remark: fileRemark))
  }

  /// A sample account that leaves nothing behind.
  static func ofDemo(users: Int) throws(Failure) -> Self {
    let opened = try AccountFile.temporary(users: users)
    return Self(
      services: .standard(opened: opened, create: { _ in opened }),
      first: Home(
        identity: opened.identity,
        remark: "sample account, gone when you leave"))
  }

  private static let fileRemark =
    "local account file, nothing leaves this machine"
}
