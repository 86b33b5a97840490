import Domain

extension ImportPage {
  /// Why nobody can be imported now.
  var obstacle: String? {
    if table.list.marks.count == 0 { return "Mark who is to be imported." }
    return selectsAll ? "The list is still being read: wait until everybody is there." : nil
  }

  mutating func submit() -> [Effect<Event>] {
    guard obstacle == nil else {
      table.remark = obstacle
      return [.ring]
    }
    let count = table.list.marks.count
    guard let question = source.question(count, flagged: table.flaggedMarks) else { return open }
    confirm = Confirm(
      question, [.init("keep", "Go back", "g"), .init("import", "Import", "i")])
    return []
  }

  /// An import that goes on keeps the name it was kept under.
  var open: [Effect<Event>] { [Effect(.random(16) { .opened($0) })] }

  func begin(_ random: [UInt8]) -> [Effect<Event>] {
    let (source, table, rows) = (source, table, table.list.marks.rows.map { Int($0) })
    let names = rows.map { table.list.listing.names[$0] }
    var bulk = Bulk(names, batchSize: 5000) { [source.call(for: names[$0], table.facts[rows[$0]])] }
    bulk.isNeedless = { source.isNeedless($1, for: names[$0], table.facts[rows[$0]]) }
    bulk.isKept = Self.isKept
    var page = BulkPage(bulk, words, path: path, purpose: Self.purpose)
    page.keepsake = keepsake(names, id: continued?.draftID ?? Self.draftID(random))
    page.undo = BulkUndo(undoWords, question: Self.undoQuestion(source.region)) { index, kept in
      Self.inverse(of: source.call(for: names[index], table.facts[rows[index]]), kept)
    }
    return [.show(page)]
  }

  private func keepsake(_ names: [String], id: String) -> Keepsake {
    let kept = KeptImport(region: source.region, origin: source.origin, names: names)
    return Keepsake(
      id: id, wizard: Source.name,
      summary: "\(source.direction) · \(names.count.grouped) chosen"
    ) { kept.encoded }
  }

  private static func draftID(_ random: [UInt8]) -> String {
    random.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  private var words: BulkWords {
    var words = BulkWords(
      Source.noun, title: "Name", doing: "Importing to \(source.region.name)", done: "Imported",
      already: "imported before",
      afterAll: "They are users of \(source.region.name) now.",
      afterSome: "Those who are left stay marked in the list.")
    words.telling = Self.telling
    return words
  }
}

// MARK: - What is kept of replies

extension ImportPage {
  private static var isKept: @Sendable (AnyOutput) -> Bool {
    { output in
      switch output.value {
      case let created as OpsWorks.CreateUserProfile.Output: created.numbered != nil
      case is OpsWorks.UpdateUserProfile.Output: true
      default: false
      }
    }
  }

  private static var telling: @Sendable (AnyOutput) -> String? {
    { output in
      switch output.value {
      case let created as OpsWorks.CreateUserProfile.Output:
        created.numbered.map { "called \($0.text): the name was taken" }
      case is OpsWorks.UpdateUserProfile.Output: "replacing the user there"
      default: nil
      }
    }
  }

  private var undoWords: BulkWords {
    BulkWords(
      Source.noun, title: "Name", doing: "Taking back the import", done: "Taken back",
      already: "gone already", afterAll: "\(source.region.name) is as it was before.",
      afterSome: "The others are imported as before.")
  }

  private static func undoQuestion(_ region: OpsWorks.Region) -> @Sendable (Int) -> String {
    { count in
      "Take back the import of \(noun.counted(count))? Who is new in \(region.name) is deleted"
        + " there, with permissions given since"
        + (Source.choosesRegion ? "; who was replaced is put back." : ".")
    }
  }

  private static var noun: Noun { Source.noun }

  @Sendable private static func inverse(of call: AnyCall, _ kept: AnyOutput?) -> [AnyCall] {
    switch call.value {
    case let create as OpsWorks.CreateUserProfile:
      return [
        AnyCall(
          OpsWorks.DeleteUserProfile(region: create.region, iamUserArn: create.iamUserArn))
      ]
    case let update as OpsWorks.UpdateUserProfile:
      let output = kept?.value as? OpsWorks.UpdateUserProfile.Output
      return output.flatMap { update.inverse(of: $0) }.map { [$0] } ?? []
    default: return []
    }
  }
}
