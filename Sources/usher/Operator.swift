import Domain
import Foundation

/// Who sits at this console, as the system knows it.
enum Operator {
  /// Whoever owns the account file is the account owner; opening refuses everybody else's.
  static func owner(
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> Caller {
    Caller(.owner, osUser: name, clientAddress: clientAddress(environment))
  }

  private static var name: String {
    guard let entry = getpwuid(geteuid()) else { return "\(geteuid())" }
    return String(cString: entry.pointee.pw_name)
  }

  /// Where an SSH session comes from: the first word of what sshd says of it.
  /// Source: ssh(1), environment.
  static func clientAddress(_ environment: [String: String]) -> String? {
    let said = environment["SSH_CONNECTION"] ?? environment["SSH_CLIENT"] ?? ""
    guard let word = said.split(separator: " ").first, isAddress(word) else { return nil }
    return String(word)
  }

  /// Anybody can set a variable: what is no address is not written down as one.
  private static func isAddress(_ text: Substring) -> Bool {
    var (four, six) = (in_addr(), in6_addr())
    let bare = String(text.prefix { $0 != "%" })
    return inet_pton(AF_INET, bare, &four) == 1 || inet_pton(AF_INET6, bare, &six) == 1
  }
}
