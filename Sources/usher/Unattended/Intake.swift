import Foundation
import Wire

/// What comes in from files and from the standard input.
enum Intake {
  /// The most bytes of a file of answers, or of a plan.
  static let most = 16 << 20

  /// - Parameter path: `-` is the standard input.
  /// - Throws: that it is missing, too large or not a file, in a sentence.
  static func bytes(_ path: String) throws(Failure) -> Data {
    let handle: FileHandle
    if path == "-" {
      handle = .standardInput
    } else {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        throw Failure(.badParameter, "There is no file \(path).")
      }
      guard !isFolder.boolValue, let opened = FileHandle(forReadingAtPath: path) else {
        throw Failure(.badParameter, "\(path) cannot be read.")
      }
      handle = opened
    }
    var bytes = Data()
    do {
      // A pipe gives what it has, which may not be all.
      while bytes.count <= most, let more = try handle.read(upToCount: most), !more.isEmpty {
        bytes += more
      }
    } catch {
      throw Failure(.badParameter, "\(path) cannot be read. \(error.localizedDescription)")
    }
    guard bytes.count <= most else {
      throw Failure(.badParameter, "\(path) is larger than 16 MiB: make several files of it.")
    }
    return bytes
  }

  static func answers(_ path: String, _ file: AnswersFile) throws(Failure) -> [Answers] {
    let bytes = try bytes(path)
    do throws(AnswersError) { return try file.read(bytes) } catch {
      throw Failure(.badParameter, "\(path): \(error.message)")
    }
  }

  /// The first line of a file, without its end.
  static func firstLine(_ path: String) throws(Failure) -> String {
    guard let text = String(validating: try bytes(path), as: UTF8.self) else {
      throw Failure(.badParameter, "\(path) is not UTF-8.")
    }
    return String(text.prefix { !$0.isNewline })
  }
}
