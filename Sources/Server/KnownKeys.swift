import Domain
import Store
import Synchronization

/// The secrets of access keys that were used lately, opened once.
///
/// That a key is here says nothing: whether it still opens anything is asked of the account by
/// every call, in the call's transaction.
final class KnownKeys: Sendable {
  private static let most = 10_000

  private let account: EmbeddedAccount
  private let secrets = Mutex<[String: Secret]>([:])

  init(of account: EmbeddedAccount) { self.account = account }

  /// - Throws: `InvalidClientTokenId` for a key that nobody has or that is inactive.
  func secret(of accessKeyID: String) async throws(ServiceError) -> Secret {
    if let secret = secrets.withLock({ $0[accessKeyID] }) { return secret }
    guard let secret = try await account.secret(ofAccessKey: accessKeyID) else {
      throw .unknownAccessKey
    }
    secrets.withLock { secrets in
      if secrets.count >= Self.most { secrets.removeAll() }
      secrets[accessKeyID] = secret
    }
    return secret
  }

  func forget(_ accessKeyID: String) { secrets.withLock { $0[accessKeyID] = nil } }
}
