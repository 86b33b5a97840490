import CNcurses

/// What terminfo says the terminal understands, as bytes to write.
enum Capability {
  static func string(_ name: String) -> String? {
    cn_string_capability(name).map { withoutPadding(String(cString: $0)) }
  }

  /// Leaves out `$<5>`: delays for terminals slower than any that is still in use.
  static func withoutPadding(_ text: String) -> String {
    var kept = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "$<"),
      let end = rest[start.upperBound...].firstIndex(of: ">")
    {
      kept += rest[..<start.lowerBound]
      rest = rest[rest.index(after: end)...]
    }
    return kept + rest
  }
}
