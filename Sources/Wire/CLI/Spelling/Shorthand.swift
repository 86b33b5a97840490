extension Tree {
  /// `Key=team,Value=ops`, the AWS CLI's short way to write a structure; nil where only JSON can.
  ///
  /// Values are quoted where a comma, an equals sign or a blank would end them. A quotation mark
  /// or a backslash inside is left to JSON: releases of the CLI differ on them.
  /// Source: AWS CLI user guide, Using shorthand syntax.
  var shorthand: String? {
    let fields: [Field]
    switch self {
    case .fields(let members), .map(let members): fields = members
    default: return nil
    }
    guard !fields.isEmpty else { return nil }
    let pairs = fields.compactMap { field in
      field.value.shorthandValue.map { "\(field.name)=\($0)" }
    }
    return pairs.count == fields.count ? pairs.joined(separator: ",") : nil
  }

  private var shorthandValue: String? {
    switch self {
    case .text(let text): text.shorthandValue
    case .number(let digits): digits
    case .flag(let flag): "\(flag)"
    case .date, .secret, .respelled, .list, .fields, .map, .document, .null: nil
    }
  }
}

extension String {
  fileprivate var shorthandValue: String? {
    if utf8.contains(where: { "\"\\".utf8.contains($0) || $0 < 0x20 }) { return nil }
    let isPlain =
      !isEmpty
      && unicodeScalars.allSatisfy { scalar in
        scalar.isASCII
          && (scalar.properties.isAlphabetic || "0123456789_.:/+-@".unicodeScalars.contains(scalar))
      }
    return isPlain ? self : "\"\(self)\""
  }
}
