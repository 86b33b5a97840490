import Domain
import Foundation

@testable import Store

extension Folder {
  /// A new account in this folder.
  func account(_ name: String = "ops.db") throws -> EmbeddedAccount {
    try EmbeddedAccount.create(at: self(name), hasher: .quick)
  }

  /// A new account that nobody has open.
  func closedAccount(_ name: String = "ops.db") throws -> String {
    let account = try account(name)
    account.close()
    return self(name)
  }
}

extension EmbeddedAccount {
  var userNames: [String] {
    get async throws {
      try await perform(IAM.ListUsers(maxItems: 1000)).users.map(\.userName)
    }
  }
}

/// A call that changes something and then refuses.
struct CreateGroupThenFail: Call {
  static let service = Service.iam
  static let example = CreateGroupThenFail()

  var resource: Resource { .any() }

  func run(in records: some Records) throws(ServiceError) -> Nothing {
    _ = try IAM.CreateGroup(groupName: "half").run(in: records)
    throw ServiceError(.invalidInput, "On purpose.")
  }
}

/// A call that says it only reads, and does not.
struct GetMoreThanAllowed: Call {
  static let service = Service.iam
  static let example = GetMoreThanAllowed()

  var resource: Resource { .any() }

  func run(in records: some Records) throws(ServiceError) -> Nothing {
    try records.set("Anything", to: "at all")
    return Nothing()
  }
}
