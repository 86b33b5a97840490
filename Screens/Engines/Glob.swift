/// A pattern in which `*` stands for any text and `?` for one character, without regard to case.
struct Glob {
  private let pattern: [Character]

  init(_ pattern: String) { self.pattern = Array(pattern.lowercased()) }

  /// Compares by remembering the last star: never more than pattern times text.
  func matches(_ name: String) -> Bool {
    let text = Array(name.lowercased())
    var (at, star, marked, index) = (0, -1, 0, 0)
    while index < text.count {
      if at < pattern.count, pattern[at] == "*" {
        (star, marked) = (at, index)
        at += 1
      } else if at < pattern.count, pattern[at] == "?" || pattern[at] == text[index] {
        at += 1
        index += 1
      } else if star >= 0 {
        marked += 1
        (at, index) = (star + 1, marked)
      } else {
        return false
      }
    }
    return pattern[at...].allSatisfy { $0 == "*" }
  }
}
