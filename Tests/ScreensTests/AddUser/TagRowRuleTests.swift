import Testing

@testable import Domain
@testable import Screens

@Suite struct TagRowRuleTests {
  private func problem(_ tags: (String, String)..., row: Int = 0) -> String? {
    TagRows<AddUser>.problem(at: row, in: tags.map { TagText(key: $0.0, value: $0.1) })
  }

  @Test func `keys have 1 to 128 characters and values up to 256`() {
    #expect(problem((.of(128), "")) == nil)
    #expect(problem((.of(129), ""))?.contains("128") == true)
    #expect(problem(("k", .of(256))) == nil)
    #expect(problem(("k", .of(257)))?.contains("256") == true)
    #expect(problem(("", "value")) == "Enter a key for this tag.")
  }

  @Test func `a row left blank is no tag and no problem`() {
    #expect(problem(("", "")) == nil)
    let filled = Filled { $0.tags = [.init(), .init(key: "a", value: ""), .init()] }
    #expect(filled.draft.givenTags == [IAM.Tag(key: "a", value: "")])
  }

  @Test func `aws is refused as a prefix, in any case, of keys and of values`() {
    #expect(problem(("aws:x", "")) != nil)
    #expect(problem(("AwS:x", "")) != nil)
    #expect(problem(("k", "aws:x")) != nil)
    #expect(problem(("awsx", "aws")) == nil)
  }

  @Test func `characters that IAM does not allow are refused`() {
    #expect(problem(("a b_.:/=+-@é", "日")) == nil)
    #expect(problem(("a;b", "")) != nil)
    #expect(problem(("a", "x#y")) != nil)
  }

  @Test func `a key is there once, without regard to case`() {
    #expect(
      problem(("Team", "a"), ("team", "b"), row: 1) == "same key as \"Team\": case is ignored")
    #expect(problem(("Team", "a"), ("team", "b"), row: 0) == nil)
    #expect(problem(("Team", "a"), ("Teams", "a"), row: 1) == nil)
  }

  @Test func `fifty rows are all there can be`() {
    func canAdd(_ rows: Int) -> Bool {
      let filled = Filled { $0.tags = Array(repeating: .init(), count: rows) }
      return AddUser.steps[2].fields(filled.form).contains { $0.id == "addTag" }
    }
    #expect(canAdd(49) && !canAdd(50))
  }
}

extension String {
  fileprivate static func of(_ count: Int) -> String { String(repeating: "a", count: count) }
}
