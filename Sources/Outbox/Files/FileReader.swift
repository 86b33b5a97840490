import Foundation

/// Reads a text that the operator has named. A path is meant as for writing: `~` is the home
/// directory, anything else without a leading `/` is meant from the working directory.
package struct FileReader: Sendable {
  private let limit: Int

  /// - Parameter limit: the most bytes there may be, so that no device or log fills the memory.
  package init(atMost limit: Int) { self.limit = limit }

  /// - Throws: what is wrong with the file, in a sentence.
  package func text(of path: String) throws(OutboxError) -> String {
    let place = try OutgoingPath(path)
    let bytes = try read(place)
    guard bytes.count <= limit else {
      throw OutboxError("\(place.name) is larger than \(limit >> 20) MiB: take a smaller file.")
    }
    guard let text = String(validating: bytes.trimmingMark, as: UTF8.self) else {
      throw OutboxError("\(place.name) is no text in UTF-8: save it as such.")
    }
    return text
  }

  /// - Returns: one byte more than there may be of a file that is too large.
  private func read(_ place: OutgoingPath) throws(OutboxError) -> [UInt8] {
    // A pipe without a writer would be waited for.
    let file = open(place.absolute, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw place.readError(errno) }
    defer { close(file) }
    var about = stat()
    guard fstat(file, &about) == 0 else { throw place.readError(errno) }
    guard about.st_mode & S_IFMT == S_IFREG else {
      throw OutboxError("\(place.name) is no file of text: name one.")
    }
    let handle = FileHandle(fileDescriptor: file)
    do { return Array(try handle.read(upToCount: limit + 1) ?? Data()) } catch {
      throw place.readError(EIO)
    }
  }
}

extension [UInt8] {
  /// Without the mark that some editors put before a text in UTF-8.
  fileprivate var trimmingMark: ArraySlice<UInt8> {
    starts(with: [0xEF, 0xBB, 0xBF]) ? dropFirst(3) : self[...]
  }
}

extension OutgoingPath {
  fileprivate func readError(_ code: Int32) -> OutboxError {
    switch code {
    case ENOENT: OutboxError("There is no file \(name) in \(folder): name another.")
    case ENOTDIR: OutboxError("\(folder) is not a directory: name another file.")
    case EACCES, EPERM: OutboxError("You may not read \(name): name another file.")
    case EISDIR: OutboxError("\(name) is a directory: put a file name after it.")
    default: OutboxError("\(name) was not read (\(String(cString: strerror(code)))).")
    }
  }
}
