extension CLIValue {
  /// Lines of values between tabs, scalars in the order of their names; what is in something
  /// begins with its name in capitals. Source: AWS CLI user guide, Text output format.
  func text() -> String {
    var lines = ""
    write(to: &lines, as: nil, columns: nil)
    return lines
  }

  /// - Parameters:
  ///   - name: of the member this is.
  ///   - columns: the scalars of every structure in the same list.
  private func write(to lines: inout String, as name: String?, columns: [String]?) {
    switch self {
    case .scalar: lines += (plainScalar ?? "") + "\n"
    case .list(let items): Self.write(items, to: &lines, as: name)
    case .fields(let fields): Self.write(fields, to: &lines, as: name, columns)
    }
  }

  private static func write(_ items: [CLIValue], to lines: inout String, as name: String?) {
    let scalars = items.compactMap(\.plainScalar)
    if items.contains(where: { $0.fields != nil }) {
      let columns = Set(items.flatMap { $0.fields ?? [] }.filter(\.isScalar).map(\.name)).sorted()
      for item in items { item.write(to: &lines, as: name, columns: columns) }
    } else if !scalars.isEmpty, let name {
      for scalar in scalars { lines += "\(name.uppercased())\t\(scalar)\n" }
    } else if !scalars.isEmpty {
      lines += scalars.joined(separator: "\t") + "\n"
    }
    for case .list(let inner) in items { write(inner, to: &lines, as: name) }
  }

  private static func write(
    _ fields: [Field], to lines: inout String, as name: String?, _ columns: [String]?
  ) {
    let fields = fields.sorted { $0.name < $1.name }
    let names = columns ?? fields.filter(\.isScalar).map(\.name)
    var scalars = names.map { column in
      fields.first { $0.name == column }?.value.plainScalar ?? ""
    }
    if !scalars.isEmpty {
      if let name { scalars.insert(name.uppercased(), at: 0) }
      lines += scalars.joined(separator: "\t") + "\n"
    }
    for field in fields where !field.isScalar && !names.contains(field.name) {
      field.value.write(to: &lines, as: field.name, columns: nil)
    }
  }

  var fields: [Field]? {
    if case .fields(let fields) = self { fields } else { nil }
  }
}

extension CLIValue.Field {
  var isScalar: Bool { value.plainScalar != nil }
}
