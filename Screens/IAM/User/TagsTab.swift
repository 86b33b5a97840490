import Domain

/// The tags of a user, changed in place.
enum TagsTab {
  typealias Draft = UserDraft

  @FieldBuilder<Draft> static func fields(_ form: FormState<Draft>) -> [any Field<Draft>] {
    UserFields.heading("Tags", .tags, form)
    form.facts.tags.fields("The tags") { _ in rows(form) }
  }

  @FieldBuilder<Draft> private static func rows(_ form: FormState<Draft>) -> [any Field<Draft>] {
    TagRows<Draft>.all(form)
    UserFields.button(
      .saveTags, "Save changes",
      hint: form.tagsAreChanged ? "there are changes that are not saved" : "all is saved")
  }

  /// What turns the saved tags into those that were typed. Tags go first, so that there is room.
  static func change(_ form: FormState<Draft>) -> UserChange? {
    guard let saved = form.facts.tags.value else { return nil }
    let (given, user) = (form.draft.givenTags, form.facts.userName)
    let gone = saved.map(\.key).filter { key in
      !given.contains { IAM.TagRule.isSame($0.key, key) }
    }
    let new = given.filter { !saved.contains($0) }
    var calls: [AnyCall] = []
    if !gone.isEmpty { calls.append(AnyCall(IAM.UntagUser(userName: user, tagKeys: gone))) }
    if !new.isEmpty { calls.append(AnyCall(IAM.TagUser(userName: user, tags: new))) }
    return calls.isEmpty ? nil : UserChange(calls, [.tags], done: "The tags were saved.")
  }
}
