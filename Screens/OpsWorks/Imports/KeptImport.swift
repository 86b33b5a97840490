import Domain
import Foundation

/// What is kept of an import before it begins, for the console that comes after a kill: where it
/// goes, and who was chosen.
///
/// The names follow a line of JSON, one a line, since a hundred thousand of them have to be on
/// disk before the first call is sent.
struct KeptImport: Hashable, Sendable {
  private struct Head: Codable {
    var region: OpsWorks.Region
    var origin: OpsWorks.Region?
  }

  let region: OpsWorks.Region
  var origin: OpsWorks.Region?
  let names: [String]

  private static let separator = UInt8(ascii: "\n")

  init(region: OpsWorks.Region, origin: OpsWorks.Region?, names: [String]) {
    (self.region, self.origin, self.names) = (region, origin, names)
  }

  /// Nil for what is no such thing.
  init?(_ data: Data) {
    let bytes = [UInt8](data)
    let parts = bytes.split(separator: Self.separator)
    guard let head = parts.first, !parts.dropFirst().isEmpty,
      let read = try? JSONDecoder().decode(Head.self, from: Data(head))
    else { return nil }
    (region, origin) = (read.region, read.origin)
    names = parts.dropFirst().map { String(decoding: $0, as: UTF8.self) }
  }

  var encoded: Data {
    var data = (try? JSONEncoder().encode(Head(region: region, origin: origin))) ?? Data()
    for name in names {
      data.append(Self.separator)
      data.append(contentsOf: name.utf8)
    }
    return data
  }
}
