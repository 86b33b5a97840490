import Domain
import Foundation

extension OpsWorks.Region {
  /// The region of a code or a name, however it is written.
  init?(named text: String) {
    let wanted = text.lowercased().trimmingCharacters(in: .whitespaces)
    let found = Self.allCases.first { $0.rawValue == wanted || $0.name.lowercased() == wanted }
    guard let found else { return nil }
    self = found
  }

  /// The region the console is in, where OpsWorks Stacks has it; else the one it began with.
  init(of identity: AccountIdentity) {
    self = Self(rawValue: identity.region) ?? .usEast1
  }

  /// `US East (N. Virginia) us-east-1`
  var nameAndCode: String { "\(name) \(rawValue)" }
}
