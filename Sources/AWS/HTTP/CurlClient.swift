import CCurl
import Dispatch
import Domain
import Foundation
import Synchronization
import Wire

/// Sends requests with libcurl: its proxies, certificates and kept connections. The library is
/// loaded with the first request.
package final class CurlClient: HTTPClient {
  /// No reply of AWS's services is as long.
  private static let mostBytes = 32 << 20

  private let authorities: String?
  private let idle = Mutex<[Connection]>([])
  private let queue = DispatchQueue(label: "requests", attributes: .concurrent)

  /// - Parameter authorities: a file of certificates to trust in place of the system's.
  package init(authorities: String? = nil) { self.authorities = authorities }

  deinit {
    idle.withLock { connections in
      for connection in connections { ccurl_close(connection.handle) }
    }
  }

  package func send(
    _ request: WireRequest, to endpoint: Endpoint, _ manner: SendingManner
  ) async throws(SendingProblem) -> WireResponse {
    let flag = Flag()
    return try await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        queue.async {
          continuation.resume(returning: self.exchange(request, endpoint, manner, flag))
        }
      }
    } onCancel: {
      flag.raise()
    }.get()
  }

  private func exchange(
    _ request: WireRequest, _ endpoint: Endpoint, _ manner: SendingManner, _ flag: Flag
  ) -> Result<WireResponse, SendingProblem> {
    if let reason = ccurl_open() {
      let words = String(cString: reason)
      return .failure(SendingProblem(.noClient, mayHaveArrived: false, words))
    }
    guard let connection = takeConnection() else {
      return .failure(
        SendingProblem(.noClient, mayHaveArrived: false, "there is no memory left"))
    }
    var reply = ccurl_reply()
    Self.withC(request, endpoint, authorities) { sent in
      sent.connect_milliseconds = manner.connecting.milliseconds
      sent.total_milliseconds = manner.total.milliseconds
      sent.most_bytes = Self.mostBytes
      (sent.is_direct, sent.is_fresh) = (manner.isDirect, manner.isFresh)
      ccurl_send(connection.handle, &sent, flag.handle, &reply)
    }
    defer { ccurl_reply_free(&reply) }
    idle.withLock { $0.append(connection) }
    return Result { () throws(SendingProblem) in try WireResponse(reply) }
  }

  private func takeConnection() -> Connection? {
    idle.withLock { $0.popLast() } ?? ccurl_connection().map(Connection.init)
  }

  private static func withC(
    _ request: WireRequest, _ endpoint: Endpoint, _ authorities: String?,
    _ body: (inout ccurl_request) -> Void
  ) {
    let url = endpoint.origin + request.path + (request.query.isEmpty ? "" : "?" + request.query)
    let headers = request.headers.all.map { "\($0.name): \($0.value)\n" }.joined()
    request.method.withCString { method in
      url.withCString { url in
        headers.withCString { headers in
          request.body.withUnsafeBufferPointer { bytes in
            withOptionalCString(authorities) { authorities in
              var sent = ccurl_request()
              (sent.method, sent.url, sent.headers) = (method, url, headers)
              (sent.body, sent.body_length) = (bytes.baseAddress, bytes.count)
              sent.authorities = authorities
              body(&sent)
            }
          }
        }
      }
    }
  }

  private static func withOptionalCString(
    _ text: String?, _ body: (UnsafePointer<CChar>?) -> Void
  ) {
    if let text { text.withCString { body($0) } } else { body(nil) }
  }

  /// Used by one thread at a time: whoever has taken it out of the idle ones.
  private struct Connection: @unchecked Sendable { let handle: UnsafeMutableRawPointer }

  /// Only ever raised, by any thread.
  private final class Flag: @unchecked Sendable {
    let handle = ccurl_flag_make()
    func raise() { ccurl_flag_raise(handle) }
    deinit { ccurl_flag_free(handle) }
  }
}

extension Duration {
  fileprivate var milliseconds: Int {
    Int(components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000)
  }
}

extension WireResponse {
  fileprivate init(_ reply: ccurl_reply) throws(SendingProblem) {
    guard reply.problem == 0 else { throw SendingProblem(reply) }
    let headers = UnsafeRawBufferPointer(start: reply.headers, count: reply.headers_length)
    let lines = String(decoding: headers, as: UTF8.self).split(whereSeparator: \.isNewline)
    let pairs = lines.dropFirst().compactMap { line -> (String, String)? in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
      return (String(line[..<colon]), value)
    }
    self.init(
      status: Int(reply.status), headers: WireHeaders(pairs),
      body: Array(UnsafeBufferPointer(start: reply.body, count: reply.body_length)))
  }
}

extension SendingProblem {
  fileprivate init(_ reply: ccurl_reply) {
    let words = withUnsafeBytes(of: reply.words) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    self.init(
      Self.cause(reply.problem, wasSent: reply.was_sent), mayHaveArrived: reply.was_sent, words)
  }

  /// Source: libcurl-errors(3).
  private static func cause(_ code: Int32, wasSent: Bool) -> Cause {
    switch code {
    case 28: wasSent ? .noAnswer : .noConnection
    case 42: .cancelled
    default: wasSent ? .brokenAnswer : .noConnection
    }
  }
}
