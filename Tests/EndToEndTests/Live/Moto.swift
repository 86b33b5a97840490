import Foundation
import Glibc
import PseudoTerminal

/// A server that answers as AWS does, on a port of its own, for one test.
final class Moto: Sendable {
  /// Nil where it cannot be had: no Python, no package index.
  static let server: String? = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let tool = root.appending(path: "Tools/moto").path(percentEncoded: false)
    let environment = ProcessInfo.processInfo.environment
    guard let ended = try? Spawning.run([tool], environment: environment), ended.status == 0
    else { return nil }
    return ended.output.split(whereSeparator: \.isNewline).last.map(String.init)
  }()

  let address: String
  private let terminal: Tmux

  init() async throws {
    let port = try Self.freePort()
    address = "http://127.0.0.1:\(port)"
    terminal = try Tmux(
      "'\(Self.server ?? "")' -H 127.0.0.1 -p \(port)",
      environment: ["MOTO_IAM_LOAD_MANAGED_POLICIES": "true"])
    try await terminal.shows("Running on")
  }

  private static func freePort() throws -> Int {
    let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        bind(socket, pointer, length) == 0 && getsockname(socket, pointer, &length) == 0
      }
    }
    guard isBound else { throw POSIXError(.EADDRNOTAVAIL) }
    return Int(UInt16(bigEndian: address.sin_port))
  }
}
