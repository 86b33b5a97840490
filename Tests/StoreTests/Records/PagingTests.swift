import Domain
import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct PagingTests {
  private func names(_ things: [Thing]) -> [String] { things.map { $0.shelf + $0.name } }

  private func withShelves(_ body: (StoredRecords) throws -> Void) throws {
    try withThings { records in
      for shelf in ["b", "a"] {
        for name in ["z", "Y", "x"] { try records.insert(Thing.on(shelf, name)) }
      }
      try body(records)
    }
  }

  @Test func `pages walk the whole key in its order`() throws {
    try withShelves { records in
      let first = try records.page(Thing.self, matching: [], after: nil, limit: 4)
      #expect(names(first) == ["ax", "aY", "az", "bx"])
      let rest = try records.page(Thing.self, matching: [], after: ["b", "x"], limit: 4)
      #expect(names(rest) == ["bY", "bz"])
      #expect(try records.page(Thing.self, matching: [], after: ["b", "z"], limit: 4) == [])
    }
  }

  @Test func `a page goes on after a key that has gone`() throws {
    try withShelves { records in
      try records.delete(Thing.on("a", "Y"))
      let rest = try records.page(Thing.self, matching: [], after: ["a", "y"], limit: 1)
      #expect(names(rest) == ["az"])
    }
  }

  @Test func `what is fixed takes no part in the order`() throws {
    try withShelves { records in
      let shelf: [Match<Thing>] = [.equal(.shelf, "a")]
      let rest = try records.page(Thing.self, matching: shelf, after: ["a", "X"], limit: 9)
      #expect(names(rest) == ["aY", "az"])
      #expect(try records.count(Thing.self, matching: shelf) == 3)
      #expect(try names(records.all(Thing.self, where: .shelf, is: "b")) == ["bx", "bY", "bz"])
    }
  }

  @Test func `a match may ask for nothing, for null, for something or for a beginning`() throws {
    try withThings { records in
      var lamp = Thing.on("lights", "lamp")
      lamp.note = "/lights/100%_/"
      try records.insert(lamp)
      try records.insert(Thing.on("light", "candle"))
      #expect(try records.count(Thing.self, matching: [.isNull(.note)]) == 1)
      #expect(try records.count(Thing.self, matching: [.equal(.note, .null)]) == 1)
      let noted = try records.page(Thing.self, matching: [.isNotNull(.note)], after: nil, limit: 9)
      #expect(noted == [lamp])
      #expect(try records.count(Thing.self, matching: [.prefix(.note, "/lights/100%_")]) == 1)
      #expect(try records.count(Thing.self, matching: [.prefix(.note, "/lights/100_")]) == 0)
      #expect(try records.count(Thing.self, matching: [.prefix(.shelf, "light")]) == 2)
      #expect(try records.count(Thing.self, matching: [.prefix(.shelf, "lights")]) == 1)
      #expect(try records.count(Thing.self, matching: [.prefix(.shelf, "Light")]) == 0)
      #expect(try records.count(Thing.self, matching: [.prefix(.name, "LA")]) == 1)
      #expect(try records.count(Thing.self, matching: [.prefix(.shelf, "")]) == 2)
    }
  }
}
