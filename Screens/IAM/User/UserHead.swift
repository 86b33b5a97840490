import Display
import Domain

/// Over the tabs of a user: who it is.
struct UserHead {
  private let lines: [(text: String, style: Style)]

  init(_ facts: UserDraft.Facts) {
    switch facts.user {
    case .waiting: lines = [(facts.userName, .plain), ("…", .quiet)]
    case .refused(let error):
      lines = [(facts.userName, .plain), ("✗ \(error.code.rawValue)", .problem)]
    case .known(let user):
      let details = [
        "Path \(user.path)", "created \(Day(user.createDate).text)", Self.groups(facts),
      ]
      lines = [
        (user.arn, .plain), (details.compactMap(\.self).joined(separator: "  ·  "), .quiet),
      ]
    }
  }

  private static func groups(_ facts: UserDraft.Facts) -> String? {
    facts.groups.value.map { groups in
      groups.isEmpty ? "in no group" : "in \(Noun("group", "groups").counted(groups.count))"
    }
  }

  /// The room that is left below, with an empty line between where there is one to spare.
  static func room(below size: Size) -> Size {
    Size(columns: size.columns, rows: max(0, size.rows - (size.rows > 16 ? 3 : 2)))
  }

  func draw(on canvas: inout Canvas) {
    for (row, line) in lines.enumerated() {
      canvas.write(line.text, at: 1, row, line.style, width: canvas.columns - 2)
    }
  }
}
