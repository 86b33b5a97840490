import Crypto

/// A request in the one form that both who signs and who verifies come to.
/// Source: Create a signed AWS API request, step 1; AWS's published test suite.
struct CanonicalRequest: Equatable {
  let text: String
  /// `host;x-amz-date`.
  let signedHeaders: String

  /// - Parameter names: of the headers that are signed, in lower case.
  init(_ request: WireRequest, signing names: [String]) {
    let names = Set(names).sorted()
    signedHeaders = names.joined(separator: ";")
    let headers = names.map { "\($0):\(Self.value(of: $0, in: request.headers))\n" }.joined()
    text = [
      request.method, Self.path(request.path), Self.query(request.query), headers, signedHeaders,
      SHA256.hash(data: request.body).hex,
    ].joined(separator: "\n")
  }

  /// Of the text, in hexadecimal digits.
  var digest: String { SHA256.hash(data: Array(text.utf8)).hex }

  /// Without dots and double slashes, and with everything escaped that it has, also what is
  /// escaped already.
  private static func path(_ path: String) -> String {
    var kept: [Substring] = []
    let parts = path.split(separator: "/", omittingEmptySubsequences: true)
    for part in parts where part != "." {
      if part != ".." { kept.append(part) } else { _ = kept.popLast() }
    }
    let ends = path.hasSuffix("/") || path.hasSuffix("/.") || path.hasSuffix("/..")
    let plain = "/" + kept.joined(separator: "/") + (ends && !kept.isEmpty ? "/" : "")
    return PercentEncoding.encode(Array(plain.utf8), keeping: UInt8(ascii: "/"))
  }

  /// Sorted by name and then by value, as they are when escaped.
  private static func query(_ query: String) -> String {
    let pairs = query.split(separator: "&").map { part in
      let name = part.prefix { $0 != "=" }
      return (escaped(name), escaped(part.dropFirst(name.count + 1)))
    }
    return pairs.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map { "\($0.0)=\($0.1)" }
      .joined(separator: "&")
  }

  private static func escaped(_ text: Substring) -> String {
    PercentEncoding.encode(PercentEncoding.decode(text) ?? String(text))
  }

  /// Every header of the name, without the space that means nothing.
  private static func value(of name: String, in headers: WireHeaders) -> String {
    headers.all.filter { $0.name.lowercased() == name }
      .map { $0.value.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .joined(separator: ",")
  }
}

extension Digest {
  var hex: String {
    map { byte in
      let digits = String(byte, radix: 16)
      return byte < 16 ? "0" + digits : digits
    }.joined()
  }
}
