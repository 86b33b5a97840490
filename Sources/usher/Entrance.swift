import Domain
import Store
import Terminal

/// How somebody comes to use an account that is open: the file is opened once, by whoever owns
/// it, and used as different people one after the other.
struct Entrance: Sendable {
  let account: EmbeddedAccount
  let work: WorkFile

  func opened(as caller: Caller) -> OpenedAccount {
    var identity = account.identity
    identity.principal = caller.principal
    return OpenedAccount(
      identity: identity, account: account.acting(as: caller), work: work, signIn: signIn)
  }

  /// Nobody is signed in: all there is to do is sign in.
  var closed: OpenedAccount {
    var closed = OpenedAccount.none
    closed.signIn = signIn
    return closed
  }

  @Sendable private func signIn(
    _ request: SignInRequest
  ) async -> (answer: SignInAnswer, opened: OpenedAccount?) {
    let operatorHere = Operator.owner()
    do throws(ServiceError) {
      let (answer, hasMFA) = try await account.acting(as: operatorHere).signIn(request)
      guard case .signedIn(let principal) = answer else { return (answer, nil) }
      var caller = operatorHere
      (caller.principal, caller.hasMFA) = (principal, hasMFA)
      return (answer, opened(as: caller))
    } catch {
      return (.refused(error), nil)
    }
  }
}
