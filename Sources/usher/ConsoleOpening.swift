import Domain
import Screens
import Store
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
  /// - Parameters:
  ///   - alias: of an account that is made now.
  ///   - signsIn: whether to ask first as whom the account is to be used.
  static func ofAccount(
    at path: String, alias: IAM.AccountAlias?, signsIn: Bool
  ) throws(Failure) -> Self {
    let file = AccountFile(path: path, alias: alias)
    guard let entrance = try file.open() else {
      guard !signsIn else {
        throw Failure(
          .badAccount, "There is no account file \(path) to sign in to: make one without --sign-in."
        )
      }
      return Self(
        services: .standard(opened: nil, create: file.create),
        first: FirstRun(place: path, remark: fileRemark))
    }
    guard alias == nil else {
      throw Failure(.badParameter, "--alias is for a new account, and \(path) is there already.")
    }
    let opened = signsIn ? entrance.closed : entrance.opened(as: Operator.owner())
    let identity = entrance.account.identity
    return Self(
      services: .standard(opened: opened, create: file.create),
      first: signsIn
        ? SignInPage(identity: identity, remark: fileRemark, isFirst: true)
        : Home(identity: identity, remark: fileRemark))
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
