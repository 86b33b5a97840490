import Foundation
import Synchronization

/// A server on this machine that misbehaves as a test says.
final class LoopbackServer: Sendable {
  /// What becomes of a request.
  enum Manner: Sendable {
    case answer(String, status: Int = 200)
    /// Reads it, and says nothing.
    case hang
    /// Reads it, and closes the connection.
    case drop
    /// Promises more than comes.
    case truncate(String)
    case garbage
    /// Sends everybody somewhere else.
    case redirect(String)
  }

  let port: Int
  private let listener: Int32
  private let manner: @Sendable (Int) -> Manner
  private let state = Mutex<(requests: [String], connections: Int, open: [Int32])>(([], 0, []))

  var address: String { "http://127.0.0.1:\(port)" }
  /// Every request whole, as it came.
  var requests: [String] { state.withLock { $0.requests } }
  var connections: Int { state.withLock { $0.connections } }

  /// - Parameter manner: given how many requests there were before.
  init(_ manner: @escaping @Sendable (Int) -> Manner) throws {
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let socket = listener
    let isListening = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        bind(socket, pointer, length) == 0 && listen(socket, 64) == 0
          && getsockname(socket, pointer, &length) == 0
      }
    }
    guard isListening else { throw POSIXError(.EADDRNOTAVAIL) }
    (port, self.manner) = (Int(UInt16(bigEndian: address.sin_port)), manner)
    let accepting = { @Sendable [weak self] in
      while true {
        let connection = accept(socket, nil, nil)
        // Who closes a file closes it once and nobody else: its number is soon another's.
        guard connection >= 0, let self else {
          close(connection)
          close(socket)
          return
        }
        self.state.withLock {
          $0.connections += 1
          $0.open.append(connection)
        }
        Thread.detachNewThread { self.serve(connection) }
      }
    }
    Thread.detachNewThread(accepting)
  }

  /// Closes what waits for an answer that does not come.
  func stop() {
    shutdown(listener, Int32(SHUT_RDWR))
    state.withLock { state in
      for connection in state.open { shutdown(connection, Int32(SHUT_RDWR)) }
    }
  }

  private func serve(_ connection: Int32) {
    defer {
      state.withLock { state in
        state.open.removeAll { $0 == connection }
        close(connection)
      }
    }
    while let request = Self.read(connection) {
      let number = state.withLock { state in
        state.requests.append(request)
        return state.requests.count - 1
      }
      switch manner(number) {
      case .answer(let body, let status):
        Self.write(Self.head(status, body.utf8.count) + body, to: connection)
      case .redirect(let place):
        let head = Self.head(302, 0).dropLast(2)
        Self.write(head + "Location: \(place)\r\n\r\n", to: connection)
      case .truncate(let body):
        Self.write(Self.head(200, body.utf8.count + 100) + body, to: connection)
        return
      case .garbage:
        Self.write("\u{1}\u{2}nothing that anybody speaks\r\n\r\n", to: connection)
        return
      case .drop: return
      case .hang:
        var byte: UInt8 = 0
        _ = recv(connection, &byte, 1, 0)
        return
      }
    }
  }

  private static func head(_ status: Int, _ length: Int) -> String {
    "HTTP/1.1 \(status) X\r\nContent-Type: text/xml\r\nContent-Length: \(length)\r\n\r\n"
  }

  private static func write(_ text: String, to connection: Int32) {
    let bytes = Array(text.utf8)
    _ = send(connection, bytes, bytes.count, Int32(MSG_NOSIGNAL))
  }

  /// A whole request with its body; nil when the connection has ended.
  private static func read(_ connection: Int32) -> String? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let text = String(decoding: bytes, as: UTF8.self)
      if let end = text.range(of: "\r\n\r\n") {
        let length = text[..<end.lowerBound].split(separator: "\r\n")
          .first { $0.lowercased().hasPrefix("content-length:") }
          .flatMap { Int($0.drop { $0 != " " }.dropFirst()) }
        if text[end.upperBound...].utf8.count >= length ?? 0 { return text }
      }
      let count = recv(connection, &buffer, buffer.count, 0)
      guard count > 0 else { return nil }
      bytes += buffer[..<count]
    }
  }
}
