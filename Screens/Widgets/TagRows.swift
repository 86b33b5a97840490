import Domain

/// The rows for tags.
enum TagRows<Draft: TaggedDraft> {
  static func id(_ index: Int) -> String { "tag.\(index)" }

  /// The head, the rows, and what adds one.
  @FieldBuilder<Draft> static func all(_ form: FormState<Draft>) -> [any Field<Draft>] {
    TagRowsHead<Draft>()
    form.draft.tags.indices.map { field($0) }
    if form.draft.tags.count < IAM.TagRule.maximumCount { addButton }
  }

  private static func field(_ index: Int) -> TagRow<Draft> {
    var field = TagRow<Draft>(id(index), key: \.tags[index].key, value: \.tags[index].value)
    field.check = { problem(at: index, in: $0.draft.tags) }
    field.remove = { form in remove(index, &form) }
    field.takeLines = { lines, form in take(lines, at: index, &form) }
    return field
  }

  private static var addButton: PushButton<Draft> {
    var button = PushButton<Draft>("addTag", "+ Add new tag") { form in
      form.draft.tags.append(TagText())
      return .focus(id(form.draft.tags.count - 1))
    }
    button.hint = { form in
      let left = IAM.TagRule.maximumCount - form.draft.givenTags.count
      return "\(left) more tags can be added"
    }
    return button
  }

  private static func remove(_ index: Int, _ form: inout FormState<Draft>) -> String? {
    form.draft.tags.remove(at: index)
    if form.draft.tags.isEmpty { form.draft.tags = [TagText()] }
    form.carets = form.carets.filter { !$0.key.hasPrefix("tag.") }
    return id(min(index, form.draft.tags.count - 1))
  }

  /// Takes lines of `key=value`, or `key<tab>value` as spreadsheets give them.
  private static func take(
    _ lines: [String], at index: Int, _ form: inout FormState<Draft>
  ) -> String? {
    let tags = lines.map { line -> TagText in
      let parts = line.split(maxSplits: 1, omittingEmptySubsequences: false) { "=\t".contains($0) }
      return TagText(key: String(parts[0]), value: parts.count > 1 ? String(parts[1]) : "")
    }
    let after = form.draft.tags[(index + 1)...].filter { $0 != TagText() }
    let all = form.draft.tags[..<index] + tags + after
    form.draft.tags = Array(all.prefix(IAM.TagRule.maximumCount))
    if all.count > IAM.TagRule.maximumCount {
      form.notice = "\(all.count - IAM.TagRule.maximumCount) tags left out: a user can have 50."
    }
    form.carets = form.carets.filter { !$0.key.hasPrefix("tag.") }
    for row in form.draft.tags.indices { form.visited.insert(id(row)) }
    return id(min(index + tags.count, form.draft.tags.count) - 1)
  }

  /// A row left blank is no tag.
  static func problem(at index: Int, in tags: [TagText]) -> String? {
    guard tags.indices.contains(index), tags[index] != TagText() else { return nil }
    do throws(Problem) {
      try IAM.TagRule.check(key: tags[index].key)
      try IAM.TagRule.check(value: tags[index].value)
    } catch { return error.sentence }
    let twin = tags[..<index].first { IAM.TagRule.isSame($0.key, tags[index].key) }
    return twin.map { "same key as \"\($0.key)\": case is ignored" }
  }
}
