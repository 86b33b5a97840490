/// XML as it is written: an element a call, text with what XML does not take as it is escaped.
struct XMLText {
  /// In UTF-8.
  private(set) var bytes: [UInt8] = []

  mutating func element(_ name: String, _ contents: String) {
    put("<", name, ">")
    if contents.utf8.allSatisfy(Self.isPlain) { put(contents) } else { put(escaped: contents) }
    put("</", name, ">")
  }

  /// - Parameter namespace: of this element and all that is in it.
  mutating func element(
    _ name: String, namespace: String? = nil, containing write: (inout XMLText) -> Void
  ) {
    put("<", name, namespace.map { " xmlns=\"\($0)\">" } ?? ">")
    write(&self)
    put("</", name, ">")
  }

  private mutating func put(_ texts: String...) { for text in texts { bytes += text.utf8 } }

  /// Lists are `member`s and maps are `entry`s.
  mutating func element(_ name: String, _ tree: Tree) {
    switch tree {
    case .text(let text), .number(let text): element(name, text)
    case .flag(let flag): element(name, "\(flag)")
    case .date(let date): element(name, date.onTheWire)
    case .respelled(let spelling, let text): element(name, spelling.spelled(text))
    case .document(let tree): element(name, tree.json)
    case .secret, .null: break
    case .list(let items):
      element(name) { xml in for item in items { xml.element("member", item) } }
    case .fields(let fields):
      element(name) { xml in for field in fields { xml.element(field.name, field.value) } }
    case .map(let entries):
      element(name) { xml in
        for entry in entries {
          xml.element("entry") { xml in
            xml.element("key", entry.name)
            xml.element("value", entry.value)
          }
        }
      }
    }
  }

  /// Whether it is a byte of nearly every text, and stands for itself.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): false
    default: (0x20...0x7E).contains(byte)
    }
  }

  private mutating func put(escaped text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": put("&amp;")
      case "<": put("&lt;")
      case ">": put("&gt;")
      case "\"": put("&quot;")
      // A reader would make a line feed of it.
      case "\r": put("&#13;")
      default: bytes += UTF8.encode(scalar.isXML ? scalar : "\u{FFFD}")!
      }
    }
  }
}

extension Unicode.Scalar {
  /// Whether XML can hold it at all. Source: XML 1.0, 2.2 Characters.
  var isXML: Bool {
    switch value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
