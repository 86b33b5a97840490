import Display
import Domain

/// What is ticked of the permissions of another user.
struct CopyDraft: FormDraft {
  /// By ``CopySource/Line/id``.
  var ticked: Set<String> = []

  struct Facts: Sendable {
    let sourceName: String
    let user: UserDraft.Facts
    var source = Reading<CopySource>.waiting
  }

  subscript(ticks id: String) -> Bool {
    get { ticked.contains(id) }
    set { if newValue { ticked.insert(id) } else { ticked.remove(id) } }
  }

  /// Ticks what takes nothing away from the user.
  mutating func begin(with facts: Facts) {
    let lines = facts.source.value?.lines ?? []
    ticked = Set(lines.filter { facts.standing(of: $0) == .new }.map(\.id))
  }

  @FieldBuilder<CopyDraft>
  static func fields(_ form: FormState<CopyDraft>) -> [any Field<CopyDraft>] {
    let facts = form.facts
    Note<CopyDraft>.title("Copy permissions from \(facts.sourceName) to \(facts.user.userName)")
    Note<CopyDraft>("What is ticked is added, once; later changes there do not follow.")
    Note<CopyDraft>.gap
    facts.source.fields("What \(facts.sourceName) has") { source in
      source.lines.isEmpty
        ? [Note<CopyDraft>("Nothing: this user has no permissions.", .warning, indent: 3)]
        : source.lines.map { field($0, facts) }
    }
  }

  private static func field(_ line: CopySource.Line, _ facts: Facts) -> any Field<CopyDraft> {
    let text = "\(line.kind.rawValue)  \(line.name)"
    switch facts.standing(of: line) {
    case .had: return Note<CopyDraft>("    \(text)  (\(facts.user.userName) has it)", indent: 3)
    case .new: return Toggle<CopyDraft>("copy.\(line.id)", text, \.[ticks: line.id])
    case .replaces(let what):
      return Toggle<CopyDraft>(
        "copy.\(line.id)", text, \.[ticks: line.id], hint: "replaces \(what)")
    }
  }
}

extension CopyDraft.Facts {
  enum Standing: Equatable {
    case new
    /// The user has it already.
    case had
    /// Something of the user's goes when it is added.
    case replaces(String)
  }

  func standing(of line: CopySource.Line) -> Standing {
    switch line.kind {
    case .group: has(line.name, in: user.groups.value?.map(\.name)) ? .had : .new
    case .managed: has(line.detail, in: user.attached.value?.compactMap(\.policyArn)) ? .had : .new
    case .inline: has(line.name, in: user.inline.value) ? .replaces("the one of this name") : .new
    case .boundary: standing(ofBoundary: line.detail)
    }
  }

  private func has(_ name: String, in names: [String]?) -> Bool { names?.contains(name) ?? false }

  private func standing(ofBoundary arn: String) -> Standing {
    guard let boundary = user.boundary else { return .new }
    return boundary == arn ? .had : .replaces(IAM.PolicyARN.name(in: boundary))
  }
}

extension FormState<CopyDraft> {
  var ticked: [CopySource.Line] {
    facts.source.value?.lines.filter { draft[ticks: $0.id] } ?? []
  }
}
