import Domain
import Store

extension EmbeddedAccount {
  /// What the account answers; why it cannot, as the end of the program.
  func answering<C: Call>(_ call: C) async throws(Failure) -> C.Output {
    do throws(ServiceError) {
      return try await perform(call)
    } catch {
      throw Failure(.badAccount, error.message)
    }
  }
}
