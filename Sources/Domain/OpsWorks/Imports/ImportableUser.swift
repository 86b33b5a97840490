import Foundation

extension OpsWorks {
  /// An IAM user who is not a user of a region yet, and what importing would make of it.
  package struct ImportableUser: Codable, Hashable, Sendable {
    package var iamUserArn: String
    package var userName: String
    package var path: String
    package var createDate: Date
    /// What the user will be called there; nil when no name can be made, and importing is refused.
    package var sshUsername: String?
    /// Whether the name had to be changed, since somebody there has the one made of the user's.
    package var isNameTaken: Bool

    /// As the console imports: the name is made by the service, no key, no self-management.
    package func call(to region: Region) -> CreateUserProfile {
      CreateUserProfile(region: region, iamUserArn: iamUserArn)
    }
  }
}
