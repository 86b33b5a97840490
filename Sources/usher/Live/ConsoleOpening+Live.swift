import AWS
import Display
import Domain
import Foundation
import Screens
import Store
import Terminal

extension ConsoleOpening {
  /// A live account, once it has said who one is there.
  static func ofLive(_ options: LiveOptions) throws(Failure) -> Self {
    let environment = ProcessInfo.processInfo.environment
    let opening = options.opening
    let (account, found): (LiveAccount, AccountIdentity)
    do throws(LiveProblem) {
      (account, found) = try waiting { () async throws(LiveProblem) in
        try await opening.open(.ofThisMachine(environment)) { waiting in
          guard let waiting else { return }
          try? FileHandle.standardError.write(contentsOf: Data("usher: \(waiting)\n".utf8))
        }
      }
    } catch {
      throw Failure(error)
    }
    var identity = found
    let isListed = try ProductionAccounts(environment).contains(identity)
    identity.live?.isProduction = options.isProduction || isListed
    let opened = OpenedAccount(
      identity: identity, account: account, work: try work(on: identity),
      signIn: { request in
        (.refused(ServiceError(.accessDenied, "Credentials say who you are here.")), nil)
      })
    var services = Services.standard(opened: opened, create: { _ in opened })
    services.whenWaiting = { account.whenWaiting($0) }
    return Self(services: services, first: Home(identity: identity, remark: remark(on: identity)))
  }

  private static func work(on identity: AccountIdentity) throws(Failure) -> WorkFile {
    do throws(ServiceError) {
      return try WorkFile.open(
        at: Places().work(on: identity), accountID: identity.accountID)
    } catch {
      throw Failure(.badAccount, error.message)
    }
  }

  private static func remark(on identity: AccountIdentity) -> String {
    guard let live = identity.live else { return "" }
    return "live at \(live.endpoint), keys: \(live.keysFrom)"
  }
}

extension Surroundings {
  fileprivate static func ofThisMachine(_ environment: [String: String]) -> Surroundings {
    let home = environment["HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? NSHomeDirectory()
    return Surroundings(
      environment: environment, home: home,
      http: CurlClient(authorities: environment["AWS_CA_BUNDLE"].flatMap { $0.isEmpty ? nil : $0 }),
      askMFACode: Operator.mfaCode)
  }
}

extension Operator {
  /// Asked before the console takes the terminal.
  fileprivate static func mfaCode(of serial: String) throws(LiveProblem) -> String {
    guard isatty(STDIN_FILENO) == 1 else {
      throw LiveProblem(
        .configuration, "A code of \(serial) is needed, and there is no terminal to type it on.")
    }
    FileHandle.standardError.write(Data("MFA code of \(serial): ".utf8))
    let code = (readLine() ?? "").filter { !$0.isWhitespace }
    guard code.count == 6, code.allSatisfy(\.isNumber) else {
      throw LiveProblem(.configuration, "A code of an MFA device has six digits.")
    }
    return code
  }
}

extension Failure {
  fileprivate init(_ problem: LiveProblem) {
    let status: ExitStatus =
      switch problem.kind {
      case .configuration: .badAccount
      case .refused: .refused
      case .unreachable: .other
      }
    self.init(status, SafeText(problem.message).text)
  }
}
