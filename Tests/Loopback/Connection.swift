import Foundation
import Wire

/// A connection to a port of this machine, and HTTP in its plainest form: what is sent is exactly
/// what it was given, right or wrong.
package final class Connection {
  package struct Failed: Error, CustomStringConvertible {
    package let description: String
    fileprivate init(_ doing: String, _ count: Int = -1) {
      description = "\(doing): \(count == 0 ? "closed" : String(cString: strerror(errno)))"
    }
  }

  private let socket: Int32
  private var rest: [UInt8] = []

  package init(port: Int) throws {
    socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = in_addr_t(INADDR_LOOPBACK).bigEndian
    let connected = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    var (one, patience) = (Int32(1), timeval(tv_sec: 30, tv_usec: 0))
    setsockopt(socket, Int32(IPPROTO_TCP), TCP_NODELAY, &one, 4)
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    guard connected == 0 else {
      let failed = Failed("connecting")
      close(socket)
      throw failed
    }
  }

  deinit { close(socket) }

  package func send(_ bytes: [UInt8]) throws {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        Foundation.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { throw Failed("sending") }
      sent += count
    }
  }

  /// - Throws: when the other end has closed before there was a whole answer, or says nothing for
  ///   half a minute.
  package func receive() throws -> WireResponse {
    while true {
      if let response = Self.response(in: &rest) { return response }
      try read()
    }
  }

  package func ask(_ request: WireRequest) throws -> WireResponse {
    try send(Self.bytes(of: request))
    return try receive()
  }

  /// Whether the other end closes without another word.
  package var isClosed: Bool {
    var byte: UInt8 = 0
    let count = recv(socket, &byte, 1, 0)
    // Who closes with something still unread resets.
    return count == 0 || (count < 0 && errno == ECONNRESET)
  }

  private func read() throws {
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = recv(socket, &bytes, bytes.count, 0)
    guard count > 0 else { throw Failed("receiving", count) }
    rest += bytes[..<count]
  }

  package static func bytes(of request: WireRequest) -> [UInt8] {
    let query = request.query.isEmpty ? "" : "?\(request.query)"
    var head = "\(request.method) \(request.path)\(query) HTTP/1.1\r\n"
    for header in request.headers.all { head += "\(header.name): \(header.value)\r\n" }
    return Array("\(head)Content-Length: \(request.body.count)\r\n\r\n".utf8) + request.body
  }

  /// Takes a whole answer off the front.
  private static func response(in bytes: inout [UInt8]) -> WireResponse? {
    guard let head = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
    let lines = String(decoding: bytes[..<head.lowerBound], as: UTF8.self).split(separator: "\r\n")
    let headers = WireHeaders(
      lines.dropFirst().map { line in
        let name = line.prefix { $0 != ":" }
        return (String(name), line.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces))
      })
    let length = headers["Content-Length"].flatMap { Int($0) } ?? 0
    guard bytes.count >= head.upperBound + length else { return nil }
    let body = Array(bytes[head.upperBound..<head.upperBound + length])
    bytes.removeFirst(head.upperBound + length)
    let status = lines.first.flatMap { Int($0.split(separator: " ")[1]) } ?? 0
    return WireResponse(status: status, headers: headers, body: body)
  }
}
