import Domain
import Foundation

/// Where requests to a service go, and the region they are signed for.
package struct Endpoint: Hashable, Sendable {
  /// `https` or `http`.
  package let scheme: String
  package let host: String
  package let port: Int?
  /// What every path begins with; empty for none.
  package let path: String
  package var region: String

  /// - Throws: a sentence for an address that cannot be one.
  package init(_ text: String, region: String) throws(LiveProblem) {
    guard let parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(),
      ["http", "https"].contains(scheme), let host = parts.host, !host.isEmpty,
      parts.user == nil, parts.password == nil, parts.query == nil, parts.fragment == nil
    else {
      throw LiveProblem(
        .configuration, "\(text) is no endpoint: give an address such as http://localhost:5000.")
    }
    (self.scheme, self.host, port, self.region) = (scheme, host.lowercased(), parts.port, region)
    path =
      parts.percentEncodedPath.hasSuffix("/")
      ? String(parts.percentEncodedPath.dropLast()) : parts.percentEncodedPath
  }

  /// As the header `Host` has it.
  package var authority: String { port.map { "\(host):\($0)" } ?? host }
  package var origin: String { "\(scheme)://\(authority)" }

  /// Whether it is AWS who answers there, and nobody can listen on the way.
  /// Source: AWS service endpoints; the `dnsSuffix` of botocore's partitions.
  package var isAWS: Bool {
    scheme == "https"
      && ["amazonaws.com", "amazonaws.com.cn", "api.aws"].contains { host.hasSuffix("." + $0) }
  }
}
