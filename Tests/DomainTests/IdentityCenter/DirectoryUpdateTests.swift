import Foundation
import Testing

@testable import Domain

@Suite struct DirectoryUpdateTests {
  private func directory() throws -> (TestDirectory, id: String) {
    let directory = try TestDirectory(users: ["eve"])
    return (directory, try directory.perform(IdentityStore.CreateUser.example).userId)
  }

  @Test func `an attribute is replaced, a part of a name, and a list as a whole`() throws {
    let (directory, id) = try directory()
    directory.records.now += 60
    try directory.perform(directory.updating(id, "name.familyName", .string("King")))
    try directory.perform(
      directory.updating(id, "emails", .array([.object(["value": .string("dora@example.org")])])))
    try directory.perform(
      directory.updating(id, "aws:identitystore:enterprise.costCenter", .string("77")))
    let user = try directory.user(id, extensions: ["aws:identitystore:enterprise"])
    #expect(user.attributes.name?.familyName == "King" && user.attributes.name?.givenName == "Dora")
    #expect(user.attributes.emails == [.init("dora@example.org", type: nil, primary: nil)])
    #expect(
      user.attributes.extensions?["aws:identitystore:enterprise"]?[member: "costCenter"]?.string
        == "77")
    #expect(user.updatedAt == directory.records.now && user.createdAt != user.updatedAt)
  }

  @Test(arguments: [
    "nickName", "profileUrl", "addresses", "phoneNumbers", "userType", "title",
    "preferredLanguage", "locale", "timezone", "photos", "website", "birthdate", "roles", "emails",
    "name.middleName", "aws:identitystore:enterprise",
    "aws:identitystore:enterprise.employeeNumber",
  ])
  func `an attribute without a value is removed, and nothing else`(path: String) throws {
    for value in [nil, Document.null] {
      let (directory, id) = try directory()
      try directory.perform(directory.updating(id, path, value))
      let now = try Document(
        of: directory.user(id, extensions: ["aws:identitystore:enterprise"]).attributes)
      let before = try Document(of: IdentityStore.Attributes.example)
      let gone = Set(before.strings().map(\.path)).subtracting(now.strings().map(\.path))
      let whole = path.hasPrefix("aws:") ? "extensions." + path : path
      #expect(gone.allSatisfy { $0 == whole || $0.hasPrefix(whole + ".") }, "\(gone)")
      #expect(path == "name.middleName" || !gone.isEmpty)
      #expect(now.strings().allSatisfy { entry in before.strings().contains { $0 == entry } })
    }
  }

  @Test(arguments: ["displayName", "name", "name.givenName", "name.familyName"])
  func `what everybody needs cannot be removed`(path: String) throws {
    let (directory, id) = try directory()
    #expect(directory.refusal(of: directory.updating(id, path, nil))?.code == .validationException)
    #expect(try directory.user(id).attributes.displayName == "Dora Marquez")
  }

  @Test(arguments: ["userName", "UserName"])
  func `a user name stays`(path: String) throws {
    let (directory, id) = try directory()
    #expect(
      directory.refusal(of: directory.updating(id, path, .string("x")))
        == ServiceError(.validationException, "The attribute userName cannot be changed"))
  }

  @Test(arguments: [
    "", ".", "name.", ".name", "name.nick", "emails.value", "emails[0]", "userStatus", "userId",
    "displayName.x", "aws:identitystore:other", "aws:identitystore:enterprise.salary",
    "aws:identitystore:enterprise.manager.salary", "extensions", "name.givenName.x",
  ])
  func `a path that leads to nothing is refused`(path: String) throws {
    let (directory, id) = try directory()
    let error = directory.refusal(of: directory.updating(id, path, .string("x")))
    #expect(error?.code == .validationException)
  }

  @Test(arguments: [
    ("title", Document.integer(1)), ("title", .bool(true)), ("title", .object(["a": .string("b")])),
    ("title", .string("")), ("title", .string("a\u{1B}[2Jb")), ("title", .string(.of(1025))),
    ("emails", .array([])), ("emails", .string("a@b")), ("emails", .array([.string("a@b")])),
    ("emails", .array([.object(["value": .string("a")])])),
    ("emails", .array([.object(["value": .string("a@b"), "secret": .string("x")])])),
    ("emails", .array(Array(repeating: .object(["type": .string("work")]), count: 2))),
    ("emails", .array([.object(["value": .string("eve@EXAMPLE.com")])])),
    ("photos", .array(Array(repeating: .object(["value": .string("x")]), count: 4))),
    ("photos", .array([.object(["type": .string("x")])])),
    ("birthdate", .string("1990-02-30")), ("birthdate", .string("31.12.1990")),
    ("name", .string("Dora")),
    ("aws:identitystore:enterprise", .string("x")),
    ("aws:identitystore:enterprise.manager", .object(["salary": .string("x")])),
  ])
  func `a value that does not fit is refused, and nothing is changed`(
    path: String, value: Document
  ) throws {
    let (directory, id) = try directory()
    let call = IdentityStore.UpdateUser(
      identityStoreId: TestDirectory.id, userId: id,
      operations: [.init("nickName", .string("Changed")), .init(path, value)])
    let code = directory.refusal(of: call)?.code
    #expect(code == .validationException || code == .conflictException)
    #expect(try directory.user(id).attributes.nickName == "Dodo")
  }

  @Test func `an address of one's own in other letters is no conflict`() throws {
    let (directory, id) = try directory()
    let emails = Document.array([.object(["value": .string("DORA@example.com")])])
    try directory.perform(directory.updating(id, "emails", emails))
    #expect(try directory.user(id).attributes.email == "DORA@example.com")
  }

  @Test func `one to a hundred changes at once`() throws {
    let (directory, id) = try directory()
    func call(_ count: Int) -> IdentityStore.UpdateUser {
      IdentityStore.UpdateUser(
        identityStoreId: TestDirectory.id, userId: id,
        operations: (0..<count).map { .init("title", .string("t\($0)")) })
    }
    #expect(directory.refusal(of: call(0))?.code == .validationException)
    #expect(directory.refusal(of: call(101))?.code == .validationException)
    try directory.perform(call(100))
    #expect(try directory.user(id).attributes.title == "t99")
  }

  @Test func `whatever text goes in comes out as it was, or is refused`() throws {
    let (directory, id) = try directory()
    for text in Hostile.seen + ["a\tb", "two\nlines", "\r\n", "\u{3000}"] {
      try directory.perform(directory.updating(id, "title", .string(text)))
      let title = try #require(try directory.user(id).attributes.title)
      #expect(Array(title.utf8) == Array(text.utf8))
    }
    for scalar in Hostile.unseen {
      let call = directory.updating(id, "title", .string("a\(scalar)"))
      #expect(directory.refusal(of: call)?.code == .validationException)
    }
  }
}
