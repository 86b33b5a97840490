/// The first bytes of a file of ours, read before SQLite is let near it, so that a file that is
/// not ours is left as it was.
/// Source: SQLite, "Database File Format", section 1.3.
enum FileHeader {
  private static let length = 100
  private static let magic = Array("SQLite format 3\0".utf8)

  /// Refuses what is not ours, and what a newer Usher has written.
  static func check(
    _ path: String, applicationID: Int32, version: Int32
  ) throws(AccountFileError) {
    let bytes = try PrivateFile.head(of: path, length)
    guard bytes.count == length, bytes.starts(with: magic),
      number(in: bytes, at: 68) == applicationID
    else { throw AccountFileError(.isNotAnAccount, path) }
    guard number(in: bytes, at: 60) <= version else {
      throw AccountFileError(.isFromANewerUsher, path)
    }
  }

  private static func number(in bytes: [UInt8], at offset: Int) -> Int32 {
    bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int32($1) }
  }
}
