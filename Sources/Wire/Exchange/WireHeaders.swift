/// The headers of a message, in their order. Names are the same whatever their case.
package struct WireHeaders: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  package struct Header: Hashable, Sendable {
    package var name: String
    package var value: String
  }
  package private(set) var all: [Header] = []

  package init() {}
  package init(_ headers: some Sequence<(String, String)>) {
    all = headers.map { Header(name: $0.0, value: $0.1) }
  }
  package init(dictionaryLiteral headers: (String, String)...) { self.init(headers) }

  /// The first value of that name; setting it takes every other out.
  package subscript(_ name: String) -> String? {
    get { all.first { Self.same($0.name, name) }?.value }
    set {
      all.removeAll { Self.same($0.name, name) }
      if let newValue { all.append(Header(name: name, value: newValue)) }
    }
  }

  package mutating func append(_ name: String, _ value: String) {
    all.append(Header(name: name, value: value))
  }

  private static func same(_ one: String, _ other: String) -> Bool {
    one.lowercased() == other.lowercased()
  }
}
