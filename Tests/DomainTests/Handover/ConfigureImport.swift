/// The rules by which `aws configure import` reads a file of credentials.
/// Source: AWS CLI 2, `CSVCredentialParser`.
struct ConfigureImport {
  struct Profile: Hashable { var name, accessKeyID, secretAccessKey: String }
  enum Refusal: Error, Equatable {
    case noContents
    case headerNotFound(String)
    case rowMissingValue(row: Int)
  }

  static func profiles(in text: String) throws(Refusal) -> [Profile] {
    let rows = splitLines(text)
    guard let first = rows.first, !strip(text).isEmpty else { throw .noContents }
    let headers = first.split(separator: ",", omittingEmptySubsequences: false)
      .map { strip($0.lowercased()) }
    var columns: [Int] = []
    for header in ["user name", "access key id", "secret access key"] {
      guard let column = headers.firstIndex(of: header) else { throw .headerNotFound(header) }
      columns.append(column)
    }
    var profiles: [Profile] = []
    for (index, row) in rows.dropFirst().enumerated() {
      let fields = row.split(separator: ",", omittingEmptySubsequences: false).map { strip($0) }
      let values = columns.map { $0 < fields.count ? fields[$0] : "" }
      guard !values.contains("") else { throw .rowMissingValue(row: index + 1) }
      profiles.append(
        Profile(name: values[0], accessKeyID: values[1], secretAccessKey: values[2]))
    }
    return profiles
  }

  /// Python's `str.splitlines`.
  private static func splitLines(_ text: String) -> [String] {
    let ends: Set<UInt32> = [0xA, 0xB, 0xC, 0xD, 0x1C, 0x1D, 0x1E, 0x85, 0x2028, 0x2029]
    var (lines, line, previous) = ([String](), String.UnicodeScalarView(), UInt32(0))
    for scalar in text.unicodeScalars {
      defer { previous = scalar.value }
      if previous == 0xD, scalar.value == 0xA { continue }
      if ends.contains(scalar.value) {
        lines.append(String(line))
        line = .init()
      } else {
        line.append(scalar)
      }
    }
    return line.isEmpty ? lines : lines + [String(line)]
  }

  /// Python's `str.strip`.
  private static func strip(_ text: some StringProtocol) -> String {
    var rest = text.unicodeScalars[...]
    while rest.first?.properties.isWhitespace == true { rest.removeFirst() }
    while rest.last?.properties.isWhitespace == true { rest.removeLast() }
    return String(String.UnicodeScalarView(rest))
  }
}
