import Display
import Domain
import Testing

@testable import Screens

extension Desk {
  /// A desk with the page of a user of the sample account open, and more keys pressed.
  static func onUser(
    _ name: String, _ keys: String = "", _ prepare: [AnyCall] = [],
    size: Size = Size(columns: 80, rows: 24)
  ) async throws -> Desk {
    let desk = try Desk.onSample(size: size)
    for call in prepare { _ = try await desk.account.perform(call) }
    await desk.showHome()
    await desk.press(Pictures.user(name) + keys)
    return desk
  }

  static let ownPassword = "Abcdefg1"

  /// A desk where a user of the sample account has signed in and opened their own page.
  ///
  /// - Parameter mayManageOwn: whether the ready policy is attached to the user.
  static func onOwnPage(
    _ name: String = "omar.haddad", _ keys: String = "", mayManageOwn: Bool = true,
    size: Size = Size(columns: 80, rows: 24)
  ) async throws -> Desk {
    let desk = try Desk.onSample(size: size)
    try await desk.prepareOwnPage(of: name, mayManageOwn: mayManageOwn)
    await desk.press(keys)
    return desk
  }

  func prepareOwnPage(of name: String, mayManageOwn: Bool = true) async throws {
    _ = try await account.perform(
      IAM.UpdateLoginProfile(
        userName: name, password: Secret(Self.ownPassword), passwordResetRequired: false))
    if mayManageOwn { try await letManageOwn(name) }
    await showHome()
    await press(
      ":sign-in<enter><tab>\(name)<tab>\(Self.ownPassword)<enter>:my-security-credentials<enter>")
  }

  private func letManageOwn(_ name: String) async throws {
    let ready = try await account.perform(
      IAM.CreatePolicy(
        policyName: IAM.ManageOwnCredentials.policyName,
        policyDocument: IAM.ManageOwnCredentials.document))
    _ = try await account.perform(
      IAM.AttachUserPolicy(userName: name, policyArn: try #require(ready.policy.arn)))
  }

  /// What a call that reads answers now.
  func reply<C: Call>(_ call: C) async throws -> C.Output { try await account.perform(call) }

  /// The ARN that the account gives a user or a policy of its own.
  func arn(of user: String) async throws -> String {
    try await reply(IAM.GetUser(userName: user)).user.arn
  }
}
