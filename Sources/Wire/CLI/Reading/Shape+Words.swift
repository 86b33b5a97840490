import Domain
import Foundation

/// Reads what a value `file://…` stands for.
package typealias CLIFileReader = @Sendable (_ path: String) throws -> String

extension Shape {
  /// The value of a member, from the words behind its flag.
  func tree(_ words: [String], of flag: String, _ read: CLIFileReader) throws(CLIProblem) -> Tree {
    if case .list(let element) = self {
      guard !words.isEmpty else {
        throw .misused("error: argument \(flag): expected at least one argument")
      }
      let first = words.count == 1 ? try Self.referred(words[0], of: flag, read) : ""
      if first.drop(while: \.isWhitespace).first == "[" { return try Self.json(first, of: flag) }
      return .list(
        try words.map { word throws(CLIProblem) in
          try element.tree(Self.referred(word, of: flag, read), of: flag)
        })
    }
    guard words.count == 1 else {
      throw words.isEmpty
        ? .misused("error: argument \(flag): expected one argument")
        : .misused("Unknown options: \(words.dropFirst().joined(separator: ", "))")
    }
    return try tree(Self.referred(words[0], of: flag, read), of: flag)
  }

  private func tree(_ word: String, of flag: String) throws(CLIProblem) -> Tree {
    switch self {
    case .text, .secret, .choice, .time: return .text(word)
    case .document: return try Self.json(word, of: flag)
    case .wholeNumber, .number, .flag:
      let tree = fitted(.text(word))
      guard case .text = tree else { return tree }
      throw .misused("error: argument \(flag): invalid \(name) value: '\(word)'")
    case .structure, .map, .list:
      if let first = word.drop(while: \.isWhitespace).first, "{[".contains(first) {
        return try Self.json(word, of: flag)
      }
      do throws(CLIProblem) {
        return fitted(try ShorthandParser.parse(word))
      } catch {
        throw .parameter(flag, error.message)
      }
    }
  }

  private static func json(_ text: String, of flag: String) throws(CLIProblem) -> Tree {
    do throws(JSON.SyntaxError) {
      return Tree(try JSON.parse(text))
    } catch {
      let place = TextPosition(of: error.offset, in: text)
      throw .parameter(
        flag,
        "Invalid JSON: \(error.sentence) (line \(place.line) column \(place.column))\n"
          + "JSON received: \(text)")
    }
  }

  /// What stands in the file that a word names, or the word.
  /// Source: AWS CLI user guide, Loading a parameter from a file.
  static func referred(_ word: String, of flag: String, _ read: CLIFileReader)
    throws(CLIProblem) -> String
  {
    guard word.hasPrefix("file://") else { return word }
    do {
      return try read(String(word.dropFirst("file://".count)))
    } catch {
      throw .parameter(flag, "Unable to load paramfile \(word): \(error.localizedDescription)")
    }
  }

  /// What texts of a shorthand mean, where they mean anything; else they stay texts.
  private func fitted(_ tree: Tree) -> Tree {
    switch (self, tree) {
    case (.wholeNumber, .text(let text)): Int(text).map { .number("\($0)") } ?? tree
    case (.number, .text(let text)): Double(text).map { .number("\($0)") } ?? tree
    case (.flag, .text(let text)):
      switch text.lowercased() {
      case "true": .flag(true)
      case "false": .flag(false)
      default: tree
      }
    case (.list(let element), .list(let items)): .list(items.map { element.fitted($0) })
    // `a` for a list of one.
    case (.list(let element), _): .list([element.fitted(tree)])
    case (.map(let value), .fields(let fields)):
      .map(fields.map { Tree.Field(name: $0.name, value: value.fitted($0.value)) })
    case (.structure(let members), .fields(let fields)):
      .fields(
        fields.map { field in
          let shape = members.first { $0.name == field.name }?.shape
          return Tree.Field(
            name: field.name, value: shape.map { $0.fitted(field.value) } ?? field.value)
        })
    default: tree
    }
  }
}
