/// A word of a shell command: text as data, or a variable the shell fills in.
struct ShellWord: Hashable, Sendable {
  /// As it stands in the command.
  let spelling: String

  /// In single quotes unless every POSIX shell, and zsh, takes it for itself anyway.
  init(_ text: String) {
    let isPlain = !text.isEmpty && text.utf8.allSatisfy(Self.plain.contains) && text.first != "="
    spelling = isPlain ? text : "'" + text.replacing("'", with: "'\\''") + "'"
  }

  init(variable name: String) { spelling = "\"$\(name)\"" }

  /// Two words written as one: `--user-name=` and what follows.
  init(_ first: ShellWord, joinedTo second: ShellWord) {
    spelling = first.spelling + second.spelling
  }

  private static let plain = Set(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789@%+=:,./_-".utf8)
}
