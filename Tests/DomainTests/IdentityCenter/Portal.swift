import Foundation
import Testing

@testable import Domain

/// The door of the access portal, and Dora, who has no way in yet.
struct Portal {
  static let good = "Quiet-river-42"

  let directory: TestDirectory
  let id: String
  var session: IdentityCenter.PortalSignIn.Session {
    .init(userID: id, userName: "dora", displayName: "Dora Marquez")
  }

  init() throws {
    directory = try TestDirectory()
    id = try directory.add("dora")
  }

  func knock(_ secret: Secret, new: String? = nil, as name: String = "dora")
    throws -> IdentityCenter.PortalSignIn.Outcome
  {
    try IdentityCenter.PortalSignIn(
      userName: name, password: secret, newPassword: new.map { Secret($0) }
    ).run(in: directory.records)
  }

  /// - Returns: the link of the invitation.
  func invite() throws -> Secret {
    try directory.perform(IdentityCenter.IssueInvitation(userId: id)).mail.link
  }

  /// Gives Dora a password, by a one-time password.
  func choose(_ password: String) throws {
    let reset = IdentityCenter.ResetPassword(userId: id, by: .oneTimePassword)
    let once = try #require(try directory.perform(reset).oneTimePassword)
    #expect(try knock(once.oneTimePassword, new: password) == .signedIn(session))
  }
}
