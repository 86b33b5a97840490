import Display
import Domain
import Testing

@testable import Screens

@Suite struct UserTagsTests {
  private func tags(_ desk: Desk) async throws -> [String: String] {
    let tags = try await desk.reply(IAM.ListUserTags(userName: "wei.zhang")).tags
    return Dictionary(uniqueKeysWithValues: tags.map { ($0.key, $0.value) })
  }

  private func onTags(_ keys: String = "") async throws -> Desk {
    try await Desk.onUser("wei", "3" + keys)
  }

  private func save(_ desk: Desk) async { await desk.press("<f2>save<enter>") }

  @Test func `what was added, changed and removed is sent, and nothing else`() async throws {
    let desk = try await onTags("<tab><c-u>Research<tab><tab><c-r><f2>save<enter>")
    #expect(try await tags(desk) == ["Department": "Research"])
    #expect(
      desk.performed.suffix(3).map(\.name) == ["UntagUser", "TagUser", "ListUserTags"])
    #expect(desk.screen.contains("The tags were saved."))
    #expect(desk.screen.contains("all is saved"))
    await save(desk)
    #expect(desk.screen.contains("The tags are as shown already."))
  }

  @Test func `a key in another case replaces the tag`() async throws {
    let desk = try await onTags("<c-u>DEPARTMENT<f2>save<enter>")
    #expect(try await tags(desk) == ["DEPARTMENT": "Engineering", "Title": "Developer"])
    #expect(desk.performed("UntagUser") == 0)
  }

  @Test func `a tag that cannot be is not sent`() async throws {
    let desk = try await onTags("<c-u>aws:x<f2>save<enter>")
    #expect(desk.screen.contains("✗"))
    #expect(desk.performed("TagUser") == 0)
    await desk.press("<c-u>Title<f2>save<enter>")
    #expect(desk.screen.contains("same key as"))
    #expect(desk.performed("TagUser") == 0)
  }

  @Test func `a refusal stands with the tags, and what was typed stays`() async throws {
    let desk = try await onTags("X")
    desk.refuses = { $0.value is IAM.TagUser }
    await save(desk)
    #expect(desk.screen.contains("✗ AccessDenied: You may not do that."))
    #expect(desk.screen.contains("DepartmentX"))
    #expect(desk.screen.contains("there are changes that are not saved"))
  }

  @Test func `leaving with changes asks, and other tabs keep them`() async throws {
    let desk = try await onTags("X<c-n><c-p><esc>")
    #expect(desk.screen.contains("Leave without saving the changes to the tags?"))
    await desk.press("s")
    #expect(desk.screen.contains("DepartmentX"))
    await desk.press("<bs><esc>")
    #expect(desk.screen.contains("1 of 12 users"), "they are as they were")
  }

  @Test func `reading again does not take away what was typed`() async throws {
    let desk = try await onTags("X<tab><tab><tab><tab>")
    _ = try await desk.reply(
      IAM.TagUser(userName: "wei.zhang", tags: [IAM.Tag(key: "New", value: "1")]))
    await desk.press("R")
    #expect(desk.screen.contains("DepartmentX") && !desk.screen.contains("New  "))
    await save(desk)
    #expect(try await tags(desk)["New"] == "1", "what nobody saw is not taken away")
    #expect(desk.screen.contains("New  "))
  }
}
