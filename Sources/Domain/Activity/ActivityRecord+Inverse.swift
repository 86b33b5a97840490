import Foundation

extension Activity.Record {
  /// The call that takes this change back, as far as what was written down of it tells; nil for
  /// what was refused, and for what nothing takes back.
  package var inverse: AnyCall? {
    guard error == nil, let type = Catalog.call(event, of: service) else { return nil }
    func open<C: Call>(_ type: C.Type) -> AnyCall? {
      let decoder = JSONDecoder()
      decoder.dateDecodingStrategy = .iso8601
      guard let call = try? decoder.decode(C.self, from: Data(input.utf8)),
        let output = try? decoder.decode(C.Output.self, from: Data((output ?? "{}").utf8))
      else { return nil }
      return call.inverse(of: output)
    }
    return open(type)
  }
}
