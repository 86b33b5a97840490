import Domain
import Foundation

extension Wizard {
  /// What is kept of a wizard: the answers, and where the operator was.
  struct Saved: Codable {
    var draft: Draft
    var page: Int
    var focus: String
  }

  var keepsake: Keepsake {
    let saved = Saved(draft: draft, page: page, focus: form.focus)
    let step = "step \(page + 1) of \(Draft.steps.count + Draft.endings.count)"
    let summary = [draft.summary, step].filter { !$0.isEmpty }.joined(separator: " · ")
    return Keepsake(id: draftID, wizard: Draft.name, summary: summary) {
      (try? JSONEncoder().encode(saved)) ?? Data()
    }
  }

  /// Goes on with a draft, at the page and the field where it was left.
  package init?(_ saved: SavedDraft, identity: AccountIdentity) {
    let empty = Saved(draft: Draft(), page: 0, focus: "")
    guard let read = saved.data.decoded(over: empty) else { return nil }
    self.init(read.draft, identity: identity, draftID: saved.id)
    page = min(max(0, read.page), Draft.steps.count)
    form = Self.form(form.state, page: page, focus: read.focus)
  }
}

extension Data {
  /// Decodes over a value that has everything, so that what was saved before a field existed
  /// can still be read.
  func decoded<Value: Codable>(over empty: Value) -> Value? {
    guard let old = try? JSONSerialization.jsonObject(with: self) as? [String: Any],
      let blank = try? JSONEncoder().encode(empty),
      let new = try? JSONSerialization.jsonObject(with: blank) as? [String: Any],
      let merged = try? JSONSerialization.data(withJSONObject: new.merged(with: old))
    else { return nil }
    return try? JSONDecoder().decode(Value.self, from: merged)
  }
}

extension [String: Any] {
  fileprivate func merged(with other: [String: Any]) -> [String: Any] {
    merging(other) { mine, theirs in
      guard let mine = mine as? [String: Any], let theirs = theirs as? [String: Any] else {
        return theirs
      }
      return mine.merged(with: theirs)
    }
  }
}
