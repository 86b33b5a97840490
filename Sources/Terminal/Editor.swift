import Foundation
import Screens

/// The operator's own editor, for text that is too long for a field.
package struct Editor: Sendable {
  /// The commands to try, the first that there is; the file's path is added to it.
  package var commands: [[String]]

  package init(commands: [[String]]) { self.commands = commands }

  /// `$VISUAL`, else `$EDITOR`, both of which may have arguments, else what Debian has.
  package static var preferred: Editor {
    if let line = Environment["VISUAL"] ?? Environment["EDITOR"] {
      return Editor(commands: [["/bin/sh", "-c", "exec \(line) \"$1\"", "sh"]])
    }
    return Editor(commands: [["editor"], ["nano"], ["vi"]])
  }

  /// Has text edited in a file that nobody else can read, and that is gone afterwards.
  ///
  /// - Returns: the new text; nil when it was left as it was.
  func edit(_ text: String, signals: Signals) -> Result<String?, ExportError> {
    Result { () throws(ExportError) in
      let file = try EditedFile(text)
      defer { file.remove() }
      try run(on: file.path, signals)
      let edited = try file.contents()
      return edited == text ? nil : edited
    }
  }

  private func run(on path: String, _ signals: Signals) throws(ExportError) {
    for command in commands {
      guard let child = Child(command + [path]) else { continue }
      let status = child.wait(signals)
      guard status != 0 else { return }
      throw ExportError("The editor ended with status \(status); the text stays as it was.")
    }
    throw ExportError("No editor was found; set EDITOR to the name of yours.")
  }
}

/// A file in a directory of its own, both for nobody but the operator.
private struct EditedFile {
  let path: String
  private let folder: String
  /// Editors end the last line; the text is given back as it came.
  private let endsInNewline: Bool

  init(_ text: String) throws(ExportError) {
    var template = Array((NSTemporaryDirectory() + "/usher-XXXXXX").utf8CString)
    guard let made = mkdtemp(&template) else {
      throw ExportError("No place for the editor's file: \(String(cString: strerror(errno))).")
    }
    folder = String(cString: made)
    path = folder + (text.hasPrefix("{") ? "/document.json" : "/text.txt")
    endsInNewline = text.hasSuffix("\n")
    let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o600]
    guard
      FileManager.default.createFile(
        atPath: path, contents: Data(text.utf8), attributes: attributes)
    else {
      remove()
      throw ExportError("The editor's file could not be written in \(folder).")
    }
  }

  func contents() throws(ExportError) -> String {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ExportError("The editor left no file; the text stays as it was.")
    }
    guard var text = String(data: data, encoding: .utf8) else {
      throw ExportError("The edited text is not UTF-8; save it as UTF-8.")
    }
    if !endsInNewline, text.hasSuffix("\n") { text.removeLast() }
    return text
  }

  func remove() { try? FileManager.default.removeItem(atPath: folder) }
}
