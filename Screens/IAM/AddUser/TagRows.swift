import Domain

/// The rows for tags.
enum TagRows {
  static func id(_ index: Int) -> String { "tag.\(index)" }

  static func field(_ index: Int) -> TagRow<AddUser> {
    var field = TagRow<AddUser>(id(index), key: \.tags[index].key, value: \.tags[index].value)
    field.check = { problem(at: index, in: $0.draft.tags) }
    field.remove = { form in remove(index, &form) }
    field.takeLines = { lines, form in take(lines, at: index, &form) }
    return field
  }

  static let addButton: PushButton<AddUser> = {
    var button = PushButton<AddUser>("addTag", "+ Add new tag") { form in
      form.draft.tags.append(AddUser.TagText())
      return .focus(id(form.draft.tags.count - 1))
    }
    button.hint = { form in
      let left = IAM.TagRule.maximumCount - form.draft.givenTags.count
      return "\(left) more tags can be added"
    }
    return button
  }()

  private static func remove(_ index: Int, _ form: inout FormState<AddUser>) -> String? {
    form.draft.tags.remove(at: index)
    if form.draft.tags.isEmpty { form.draft.tags = [AddUser.TagText()] }
    form.carets = form.carets.filter { !$0.key.hasPrefix("tag.") }
    return id(min(index, form.draft.tags.count - 1))
  }

  /// Takes lines of `key=value`, or `key<tab>value` as spreadsheets give them.
  private static func take(
    _ lines: [String], at index: Int, _ form: inout FormState<AddUser>
  ) -> String? {
    let tags = lines.map { line -> AddUser.TagText in
      let parts = line.split(maxSplits: 1, omittingEmptySubsequences: false) { "=\t".contains($0) }
      return AddUser.TagText(
        key: String(parts[0]), value: parts.count > 1 ? String(parts[1]) : "")
    }
    let after = form.draft.tags[(index + 1)...].filter { $0 != AddUser.TagText() }
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
  static func problem(at index: Int, in tags: [AddUser.TagText]) -> String? {
    guard tags.indices.contains(index), tags[index] != AddUser.TagText() else { return nil }
    do throws(Problem) {
      try IAM.TagRule.check(key: tags[index].key)
      try IAM.TagRule.check(value: tags[index].value)
    } catch { return error.sentence }
    let twin = tags[..<index].first { IAM.TagRule.isSame($0.key, tags[index].key) }
    return twin.map { "same key as \"\($0.key)\": case is ignored" }
  }
}

extension AddUser {
  /// The tags that were filled in.
  var givenTags: [IAM.Tag] {
    tags.filter { $0 != TagText() }.map { IAM.Tag(key: $0.key, value: $0.value) }
  }
}
