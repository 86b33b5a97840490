import Domain
import Foundation
import PseudoTerminal
import Store

/// The list of all users of IAM Identity Center.
struct DirectoryBench {
  let program: String
  let users: Int

  func run() async throws {
    let folder = NSTemporaryDirectory() + "/usher-bench-directory-\(getpid())"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let file = folder + "/account.usher"
    try await fill(EmbeddedAccount.create(at: file, contents: .sample(users: 0)))
    let bench = try Bench(
      "'\(program)' --account '\(file)'", arrival: "", sign: "help")
    let (start, before) = (ContinuousClock.now, bench.terminal.output.count)
    bench.terminal.type(":directory-users\r")
    try bench.terminal.until("the first rows") { $0.text(from: before).contains("[ ]") }
    let first = ContinuousClock.now - start
    try bench.terminal.settle(quiet: 400)
    print("\n\(users) users of the directory")
    print("opens".padded(24) + String(format: "%8.2f ms", first.milliseconds))
    bench.printKeys(Scenario.all)
    print("resident: \(bench.residentMegabytes) MB")
  }

  private func fill(_ account: EmbeddedAccount) async throws {
    defer { account.close() }
    let store = try await account.perform(IdentityCenter.DescribeDirectory()).identityStoreId
    for start in stride(from: 0, to: users, by: 2000) {
      let calls = (start..<min(users, start + 2000)).map { number in
        AnyCall(
          IdentityStore.CreateUser(
            identityStoreId: store, userName: "user\(number)",
            IdentityStore.Attributes(
              givenName: "User", familyName: "\(number)", displayName: "User \(number)",
              email: "user\(number)@example.com")))
      }
      for case .failure(let error) in await account.perform(batch: calls) { throw error }
    }
  }
}
