import Foundation
import Testing

@testable import Screens

@Suite struct NameIndexTests {
  /// What the index does, as plainly as it can be said: bytes, with A–Z folded.
  private func folded(_ text: String) -> [UInt8] {
    text.utf8.map { (0x41...0x5a).contains($0) ? $0 | 0x20 : $0 }
  }

  private func contains(_ name: String, _ needle: String) -> Bool {
    let (hay, needle) = (folded(name), folded(needle))
    guard hay.count >= needle.count else { return false }
    return (0...hay.count - needle.count).contains {
      Array(hay[$0..<$0 + needle.count]) == needle
    }
  }

  private func names(_ count: Int, _ chance: inout Seeded) -> [String] {
    (0..<count).map { _ in chance.word(upTo: 9) }
  }

  @Test func `names come back as they were put in`() {
    var chance = Seeded(1)
    let all = names(500, &chance)
    var index = NameIndex(all.prefix(100))
    index.append(all.dropFirst(100))
    #expect(index.count == 500)
    #expect(all.indices.allSatisfy { Array(index[$0].utf8) == Array(all[$0].utf8) })
  }

  @Test(arguments: 1...20) func `a search finds what a plain search finds`(seed: UInt64) {
    var chance = Seeded(seed)
    let all = names(200, &chance)
    let index = NameIndex(all)
    for _ in 0..<60 {
      let needle = chance.word(upTo: 4)
      let wanted = all.indices.filter { contains(all[$0], needle) }.map(Int32.init)
      #expect(index.rows(containing: needle, among: nil) == wanted, "\(needle)")
    }
  }

  @Test(arguments: 1...20) func `a longer text searched among a shorter one's finds the same`(
    seed: UInt64
  ) {
    var chance = Seeded(seed)
    let index = NameIndex(names(200, &chance))
    for _ in 0..<40 {
      let short = chance.word(upTo: 3)
      let long = short + chance.word(upTo: 2)
      let among = index.rows(containing: short, among: nil)
      #expect(
        index.rows(containing: long, among: among) == index.rows(containing: long, among: nil))
    }
  }

  @Test func `needles that overlap themselves are found once a name`() {
    let index = NameIndex(["aaaa", "abab", "aab", "", "baaab"])
    #expect(index.rows(containing: "aa", among: nil) == [0, 2, 4])
    #expect(index.rows(containing: "aab", among: nil) == [2, 4])
    #expect(index.rows(containing: "bab", among: nil) == [1])
  }

  @Test func `nothing is found across two names`() {
    let index = NameIndex(["ab", "cd"])
    #expect(index.rows(containing: "bc", among: nil).isEmpty)
    #expect(index.rows(containing: "b\0c", among: nil).isEmpty)
  }

  @Test func `a name is found whole, without regard to case`() {
    let index = NameIndex(["adam", "Ada", "ada.b", "É"])
    #expect(index.row(of: "ADA") == 1)
    #expect(index.row(of: "ad") == nil)
    #expect(index.row(of: "é") == nil)
    #expect(NameIndex().row(of: "ada") == nil)
  }
}
