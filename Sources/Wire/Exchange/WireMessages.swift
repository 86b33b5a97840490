/// A request as a value, however it travels.
package struct WireRequest: Hashable, Sendable {
  package var method: String
  /// As it was written, with its percent escapes.
  package var path: String
  /// What follows the question mark, as it was written.
  package var query: String
  package var headers: WireHeaders
  package var body: [UInt8]

  package init(
    method: String = "POST", path: String = "/", query: String = "", headers: WireHeaders,
    body: [UInt8]
  ) {
    (self.method, self.path, self.query) = (method, path, query)
    (self.headers, self.body) = (headers, body)
  }
}

/// A reply as a value.
package struct WireResponse: Hashable, Sendable {
  /// Of HTTP.
  package var status: Int
  package var headers: WireHeaders
  package var body: [UInt8]

  package init(status: Int, headers: WireHeaders, body: [UInt8]) {
    (self.status, self.headers, self.body) = (status, headers, body)
  }
}
