import ArgumentParser
import Foundation

/// Where everything is.
struct Info: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show which files Usher uses and what state they are in.")

  @OptionGroup var account: AccountOption

  func run() throws {
    print("Account     \(Self.described(try account.path))")
    print("Work        \(Self.described(Places().work))")
    print("Terminal    \(ProcessInfo.processInfo.environment["TERM"] ?? "TERM is not set")")
  }

  private static func described(_ path: String) -> String {
    guard let facts = try? FileManager.default.attributesOfItem(atPath: path) else {
      return "\(path) (not there yet)"
    }
    let size = facts[.size] as? Int ?? 0
    let rights = String(facts[.posixPermissions] as? Int ?? 0, radix: 8)
    let access = FileManager.default.isWritableFile(atPath: path) ? "" : ", cannot be written"
    return "\(path) (\(size) bytes, mode \(rights)\(access))"
  }
}
