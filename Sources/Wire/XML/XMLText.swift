/// XML as it is written: an element a call, text with what XML does not take as it is escaped.
struct XMLText {
  private(set) var text = ""

  mutating func element(_ name: String, _ contents: String) {
    text += "<\(name)>\(Self.escaped(contents))</\(name)>"
  }

  /// - Parameter namespace: of this element and all that is in it.
  mutating func element(
    _ name: String, namespace: String? = nil, containing write: (inout XMLText) -> Void
  ) {
    text += namespace.map { "<\(name) xmlns=\"\($0)\">" } ?? "<\(name)>"
    write(&self)
    text += "</\(name)>"
  }

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

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      // A reader would make a line feed of it.
      case "\r": escaped += "&#13;"
      case _ where !scalar.isXML: escaped.unicodeScalars.append("\u{FFFD}")
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
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
