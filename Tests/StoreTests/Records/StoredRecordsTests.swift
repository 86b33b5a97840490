import Domain
import Foundation
import Testing

@testable import Store

@Suite struct StoredRecordsTests {
  @Test func `an entity comes back as it was put in`() throws {
    try withThings { records in
      let full = Thing(
        id: "1", shelf: "a", name: "Ünïcode \u{1F600}", size: .max, picture: Data([0, 255]),
        note: "", weight: .min)
      let bare = Thing(id: "2", shelf: "a", name: "", size: 0)
      let empty = Thing(id: "3", shelf: "", name: "", picture: Data())
      try records.insert(full)
      try records.insert(bare)
      try records.insert(empty)
      #expect(try records.find(Thing.self, "a", .text(full.name)) == full)
      #expect(try records.find(Thing.self, "a", "") == bare)
      #expect(try records.find(Thing.self, "", "") == empty)
    }
  }

  @Test func `a name is found ignoring case and a shelf is not`() throws {
    try withThings { records in
      try records.insert(Thing.on("a", "Lamp"))
      #expect(try records.find(Thing.self, "a", "lAMP")?.name == "Lamp")
      #expect(try records.find(Thing.self, "A", "Lamp") == nil)
    }
  }

  @Test func `leading key columns find the first`() throws {
    try withThings { records in
      for name in ["c", "b", "d"] { try records.insert(Thing.on("a", name)) }
      #expect(try records.find(Thing.self, "a")?.name == "b")
    }
  }

  @Test func `an update keeps the identity and changes the key`() throws {
    try withThings { records in
      var thing = Thing.on("a", "lamp")
      try records.insert(thing)
      (thing.name, thing.note) = ("Lantern", "renamed")
      try records.update(thing)
      #expect(try records.find(Thing.self, "a", "lamp") == nil)
      #expect(try records.find(Thing.self, "a", "lantern") == thing)
    }
  }

  @Test func `a kind that is all identity can be updated`() throws {
    try withThings { records in
      try records.insert(Thing.on("a", "lamp"))
      try records.insert(Label(thing: "a-lamp"))
      try records.update(Label(thing: "a-lamp"))
      #expect(try records.count(Label.self) == 1)
    }
  }

  @Test func `what is not there can be neither changed nor deleted`() throws {
    try withThings { records in
      let error = #expect(throws: ServiceError.self) { try records.update(Thing.on("a", "b")) }
      #expect(error?.code == .noSuchEntity)
      let other = #expect(throws: ServiceError.self) { try records.delete(Thing.on("a", "b")) }
      #expect(other?.code == .noSuchEntity)
    }
  }

  @Test func `the schema is the last guard, in AWS's terms`() throws {
    try withThings { records in
      try records.insert(Thing.on("a", "lamp"))
      let twice = #expect(throws: ServiceError.self) { try records.insert(Thing.on("a", "LAMP")) }
      #expect(twice?.code == .entityAlreadyExists)
      let dangling = #expect(throws: ServiceError.self) { try records.insert(Label(thing: "?")) }
      #expect(dangling?.code == .noSuchEntity)
      try records.insert(Label(thing: "a-lamp"))
      let used = #expect(throws: ServiceError.self) { try records.delete(Thing.on("a", "lamp")) }
      #expect(used?.code == .deleteConflict)
    }
  }

  @Test func `what is free is inserted, and what is not is left`() throws {
    try withThings { records in
      var (same, namesake) = (Thing.on("a", "LAMP"), Thing.on("b", "lamp"))
      (same.id, namesake.id) = ("another", "a-lamp")
      let inserted = try [Thing.on("a", "lamp"), same, namesake].map(records.insertIfFree)
      #expect(inserted == [true, false, false])
      #expect(try records.count(Thing.self) == 1)
      #expect(try records.find(Thing.self, "a", "lamp")?.name == "lamp")
      let dangling = #expect(throws: ServiceError.self) {
        try records.insertIfFree(Label(thing: "?"))
      }
      #expect(dangling?.code == .noSuchEntity)
    }
  }

  @Test func `nothing is found by more columns than a key has`() throws {
    try withThings { records in
      try records.insert(Thing.on("a", "lamp"))
      let error = #expect(throws: ServiceError.self) {
        try records.find(Thing.self, "a", "lamp", "more")
      }
      #expect(error?.code == .serviceFailure)
    }
  }

  @Test func `settings are set, changed and removed`() throws {
    try withThings { records in
      #expect(try records.setting("UsersQuota") == nil)
      try records.set("UsersQuota", to: "5000")
      try records.set("UsersQuota", to: "7000")
      #expect(try records.setting("UsersQuota") == "7000")
      try records.set("UsersQuota", to: nil)
      #expect(try records.setting("UsersQuota") == nil)
    }
  }
}
