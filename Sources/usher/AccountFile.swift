import Domain
import Store
import Terminal

/// The embedded account of an operator, with the file for unfinished work that goes with it.
struct AccountFile {
  var path: String
  /// Of an account that is made.
  var alias: IAM.AccountAlias?

  /// - Returns: nil when there is no such file yet.
  func open() throws(Failure) -> Entrance? {
    let account: EmbeddedAccount
    do throws(AccountFileError) {
      account = try EmbeddedAccount.open(at: path)
    } catch {
      if case .missing = error.problem, error.path == path { return nil }
      throw Failure(.badAccount, error.description)
    }
    do throws(ServiceError) {
      return try Self.entrance(to: account)
    } catch {
      throw Failure(.badAccount, error.message)
    }
  }

  /// The account, which has to be there, used by its owner.
  func owned() throws(Failure) -> OpenedAccount {
    guard let entrance = try open() else {
      throw Failure(
        .badAccount, "There is no account file \(path): start the console to make one.")
    }
    return entrance.opened(as: Operator.owner())
  }

  func create(_ contents: AccountContents) throws(ServiceError) -> OpenedAccount {
    let account: EmbeddedAccount
    do throws(AccountFileError) {
      account = try EmbeddedAccount.create(at: path, alias: alias, contents: contents)
    } catch {
      throw .serviceFailure(error.description)
    }
    return try Self.entrance(to: account).opened(as: Operator.owner())
  }

  private static func entrance(to account: EmbeddedAccount) throws(ServiceError) -> Entrance {
    let work = try WorkFile.open(at: Places().work, accountID: account.identity.accountID)
    return Entrance(account: account, work: work)
  }

  /// A sample account in memory, with so many users more.
  static func temporary(users: Int) throws(Failure) -> OpenedAccount {
    do throws(ServiceError) {
      let account = try EmbeddedAccount.temporary(contents: .sample(users: users))
      let work = try WorkFile.temporary(accountID: account.identity.accountID)
      return Entrance(account: account, work: work).opened(as: Operator.owner())
    } catch {
      throw Failure(.other, error.message)
    }
  }
}
