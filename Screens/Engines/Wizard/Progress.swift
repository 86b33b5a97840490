import Display
import Domain

/// How far a run is, while it is under way.
struct Progress {
  let run: Run

  func draw(on canvas: inout Canvas) {
    let (ended, all) = run.progress
    canvas.write(run.isStopping ? "Stopping…" : "Working…", at: 1, 0, .title)
    canvas.write("\(ended) of \(all) calls", at: 14, 0, .quiet)
    Self.drawBar(ended, of: all, on: &canvas)
    let rows = max(0, canvas.rows - 5)
    let first = max(0, min(current - rows / 2, run.plan.parts.count - rows))
    for (row, part) in run.plan.parts.enumerated().dropFirst(first).prefix(rows) {
      canvas.write(StatusMark(run.status(of: row)).text, at: 3, 3 + row - first)
      canvas.write(part.person, at: 5, 3 + row - first)
    }
    canvas.write(
      run.isStopping
        ? "The call under way is awaited; no other is begun."
        : "Esc stops after the call under way; what is done stays done.",
      at: 1, canvas.rows - 1, .quiet)
  }

  private var current: Int {
    run.plan.parts.indices.first { run.status(of: $0) == .underway } ?? 0
  }

  static func drawBar(_ ended: Int, of all: Int, on canvas: inout Canvas) {
    let width = max(0, canvas.columns - 6)
    let filled = all == 0 ? width : width * ended / all
    let end = canvas.write(String(repeating: "█", count: filled), at: 3, 1)
    canvas.write(String(repeating: "░", count: width - filled), at: end, 1, .quiet)
  }
}

/// A status in one character, which no colour is needed to tell from the others.
struct StatusMark {
  let text: String
  let words: String

  init(_ status: Run.Status) {
    (text, words) =
      switch status {
      case .notBegun: ("·", "not begun")
      case .underway: ("…", "under way")
      case .done: ("✓", "created")
      case .partly: ("!", "created in part")
      case .refused: ("✗", "not created")
      case .undone: ("○", "undone")
      }
  }
}
