/// An element of XML, as far as the replies of services need it: no attributes, no mixture of text
/// and elements.
struct XMLElement: Equatable {
  /// Without a prefix.
  var name: String
  /// Nothing but space where there are children.
  var text = ""
  var children: [XMLElement] = []

  subscript(_ name: String) -> XMLElement? { children.first { $0.name == name } }
}

extension Tree {
  /// Lists are `member`s and maps are `entry`s; everything else is a structure, or text.
  init(_ element: XMLElement) {
    let children = element.children
    if children.isEmpty {
      self = .text(element.text)
    } else if children.allSatisfy({ $0.name == "member" }) {
      self = .list(children.map { Tree($0) })
    } else if children.allSatisfy({ $0.name == "entry" && $0["key"] != nil && $0["value"] != nil })
    {
      self = .map(
        children.compactMap { entry in
          guard let key = entry["key"], let value = entry["value"] else { return nil }
          return Field(name: key.text, value: Tree(value))
        })
    } else {
      self = .fields(children.map { Field(name: $0.name, value: Tree($0)) })
    }
  }
}
