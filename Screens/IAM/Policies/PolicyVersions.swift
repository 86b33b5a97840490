import Display
import Domain

/// The versions of a policy, as a tab of its page: which there are, and in what the one under
/// the cursor differs from the default.
struct PolicyVersions: Sendable {
  private(set) var versions: [IAM.PolicyVersion] = []
  private var cursor = 0
  /// Of the version under the cursor.
  private(set) var text = ScrolledText(["…"])

  var current: IAM.PolicyVersion? { versions.indices.contains(cursor) ? versions[cursor] : nil }
  var standard: IAM.PolicyVersion? { versions.first { $0.isDefaultVersion == true } }

  /// The cursor stays on its version, if that is still there.
  ///
  /// - Parameters:
  ///   - versions: with their documents, the newest first.
  ///   - id: of the version that the cursor goes to.
  mutating func take(_ versions: [IAM.PolicyVersion], seeking id: String? = nil) {
    let id = id ?? current?.versionId ?? versions.first { $0.isDefaultVersion == true }?.versionId
    self.versions = versions
    let row = versions.firstIndex { $0.versionId == id }
    cursor = row ?? min(cursor, max(0, versions.count - 1))
    compare()
  }

  mutating func fail(_ error: ServiceError) {
    guard versions.isEmpty else { return }
    text = ScrolledText([.init(prose: "The versions cannot be read. \(error)")])
  }

  mutating func handle(_ key: Key, in room: Size) {
    switch key {
    case .down, .character("j"): go(to: cursor + 1)
    case .up, .character("k"): go(to: cursor - 1)
    case .home, .character("g"): go(to: 0)
    case .end, .character("G"): go(to: versions.count - 1)
    default: _ = text.handle(key, in: textRoom(room))
    }
  }

  private mutating func go(to row: Int) {
    let row = min(max(0, row), versions.count - 1)
    guard row != cursor, row >= 0 else { return }
    cursor = row
    compare()
  }
}

// MARK: - In what they differ

extension PolicyVersions {
  private var isOnDefault: Bool { current?.isDefaultVersion == true }

  private mutating func compare() { text = ScrolledText(compared) }

  private var compared: [ScrolledText.Line] {
    guard let current else { return [.init("…")] }
    guard let document = current.document, let other = standard?.document else {
      return [.init("The document cannot be read.")]
    }
    let lines = PolicyPermissions.lines(document)
    guard !isOnDefault else { return lines.map { .init($0) } }
    let difference = LineDifference(from: PolicyPermissions.lines(other), to: lines)
    return difference.isEmpty ? [.init("They say the same.")] : difference.lines.map(Self.line)
  }

  private static func line(_ line: LineDifference.Line) -> ScrolledText.Line {
    switch line {
    case .same(let text): .init("  " + text, .quiet)
    case .removed(let text): .init("- " + text)
    case .added(let text): .init("+ " + text)
    case .skipped(let count): .init("⋯ \(Noun("line", "lines").counted(count)) the same", .quiet)
    }
  }

  /// What ``text`` is.
  private var heading: String {
    guard let current, let standard else { return "" }
    let id = current.versionId ?? ""
    guard !isOnDefault else { return "\(id), the default version" }
    return "+ only in \(id), - only in \(standard.versionId ?? ""), the default"
  }
}

// MARK: - Drawing

extension PolicyVersions {
  /// Above the text stand the heads, the versions and a rule; below it the foot of the page.
  private var firstRow: Int { versions.count + 2 }

  private func textRoom(_ room: Size) -> Size {
    Size(columns: room.columns, rows: max(1, room.rows - firstRow - 1))
  }

  func draw(on canvas: inout Canvas) {
    for (column, head) in [(3, "Version"), (13, "Created"), (26, "Default")] {
      canvas.write(head, at: column, 0, .quiet)
    }
    for (row, version) in versions.enumerated() { draw(version, at: row, on: &canvas) }
    canvas.rule(firstRow - 1, from: 1)
    if !heading.isEmpty { canvas.write(" \(heading) ", at: 2, firstRow - 1, .title) }
    let room = textRoom(canvas.size)
    text.draw(on: &canvas, rows: firstRow..<firstRow + room.rows)
  }

  private func draw(_ version: IAM.PolicyVersion, at row: Int, on canvas: inout Canvas) {
    if row == cursor {
      canvas.write("▸", at: 1, row + 1)
      canvas.cursor = Position(column: 1, row: row + 1)
    }
    canvas.write(version.versionId ?? "", at: 3, row + 1)
    canvas.write(version.createDate.map { Day($0).text } ?? "", at: 13, row + 1)
    canvas.write(version.isDefaultVersion == true ? "default" : "—", at: 26, row + 1)
  }

  func position(in room: Size) -> String? { text.position(in: textRoom(room)) }
}
