import Foundation

/// How far a long run is, on one line of the operator's terminal; nothing where the standard error
/// is none.
struct ProgressLine {
  private let all: Int
  private var done = 0
  private let isShown = isatty(STDERR_FILENO) == 1

  init(of all: Int) { self.all = all }

  mutating func step() {
    done = min(all, done + 1)
    write("\r\(done) of \(all) calls")
  }

  /// Leaves nothing of it.
  func clear() { write("\r\u{1B}[K") }

  private func write(_ text: String) {
    guard isShown else { return }
    FileHandle.standardError.write(Data(text.utf8))
  }
}
