import ArgumentParser
import Domain

/// The operations of IAM as commands.
struct IAMCommand: ServiceCommand {
  static let service = Service.iam
  static let configuration = described(as: "IAM: users, groups, policies, credentials")
  @Argument(
    parsing: .captureForPassthrough, help: "A command with its flags, or help.",
    completion: .custom(candidates))
  var words: [String] = []
}

/// The operations of IAM Identity Center's directory as commands.
struct IdentityStoreCommand: ServiceCommand {
  static let service = Service.identityStore
  static let configuration = described(as: "IAM Identity Center's directory")
  @Argument(
    parsing: .captureForPassthrough, help: "A command with its flags, or help.",
    completion: .custom(candidates))
  var words: [String] = []
}

/// The operations of OpsWorks Stacks as commands.
struct OpsWorksCommand: ServiceCommand {
  static let service = Service.opsWorks
  static let configuration = described(as: "OpsWorks Stacks: users and their permissions")
  @Argument(
    parsing: .captureForPassthrough, help: "A command with its flags, or help.",
    completion: .custom(candidates))
  var words: [String] = []
}
