import Screens
import Terminal

/// What a console starts with.
struct ConsoleOpening {
  var services: Services
  var first: any Screen

  /// Shows the console until the operator leaves it.
  func run() throws(Failure) {
    let terminal: Terminal
    do throws(TerminalProblem) {
      terminal = try Terminal()
    } catch {
      throw Failure(.other, error.description)
    }
    Session(on: terminal, with: services).run(first).end()
  }

  /// The account in a file; where there is none yet, the question what it is to begin with.
  static func ofAccount(at path: String) throws(Failure) -> Self {
    let file = AccountFile(path: path)
    let remark = "local account file, nothing leaves this machine"
    let opened = try file.open()
    let first: any Screen =
      if let opened {
        Home(identity: opened.identity, remark: remark)
      } else {
        FirstRun(place: path, remark: remark)
      }
    return Self(services: .standard(opened: opened, create: file.create), first: first)
  }

  /// A sample account that leaves nothing behind.
  static func ofDemo(users: Int) throws(Failure) -> Self {
    let opened = try AccountFile.temporary(users: users)
    return Self(
      services: .standard(opened: opened, create: { _ in opened }),
      first: Home(
        identity: opened.identity, remark: "throw-away sample account, gone when you leave"))
  }
}
