import Display
import Domain
import Store

@testable import Screens

/// The pages of OpsWorks Stacks on the sample account.
extension Desk {
  static let opsWorksKey =
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINODj14obsl5li4eRGaZ4l0/zMQ54ewnLHgdYve87c4/ me@laptop"
  static let opsWorksFingerprint = "SHA256:B/IcA/tdL/uLmltEWDWOEJkPIOAH+JgetB1xMvR01nQ"
  static let privateKey = """
    -----BEGIN OPENSSH PRIVATE KEY-----
    b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW
    QyNTUxOQAAACDTg49eKG7JeZYuHkRmmeJdP8zEOeHsJyx4HWL3vO3OPwAAAJgo6OZ4KOjm
    -----END OPENSSH PRIVATE KEY-----
    """

  static func onOpsWorksUsers(_ keys: String = "") async throws -> Desk {
    let desk = try Desk.onSample()
    await desk.showHome()
    await desk.press(Home.opening(.opsWorksUsers) + keys)
    return desk
  }

  /// Who owns the account sees what others did.
  var ownersAccount: any Account {
    (account as? EmbeddedAccount)?.acting(as: .account) ?? account
  }

  func profiles(in region: OpsWorks.Region = .usEast1) async throws -> [OpsWorks.UserProfile] {
    try await ownersAccount.perform(OpsWorks.DescribeUserProfiles(region: region)).userProfiles
  }

  func profile(
    _ name: String, in region: OpsWorks.Region = .usEast1
  ) async throws -> OpsWorks.UserProfile? {
    try await profiles(in: region).first { $0.name == name }
  }

  /// What somebody may do on the stacks of us-east-1: of warehouse first, then of web-shop.
  func permissions(of name: String) async throws -> [OpsWorks.Permission] {
    guard let user = try await profile(name) else { return [] }
    return try await ownersAccount.perform(
      OpsWorks.DescribePermissions(region: .usEast1, iamUserArn: user.iamUserArn)
    ).permissions
  }

  func line(_ text: String) -> Substring {
    screen.split(separator: "\n").first { $0.contains(text) } ?? ""
  }

  /// Signs in by the page, as somebody from elsewhere.
  func signInFederated(role: String, session: String, policies: String) async {
    await press(
      ":sign-in<enter><right><right><tab>\(role)<tab>\(session)<tab>\(policies)<c-n>")
  }
}
