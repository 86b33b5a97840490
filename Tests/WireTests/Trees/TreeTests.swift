import Domain
import Foundation
import Testing

@testable import Wire

@Suite struct TreeTests {
  private struct Everything: Encodable {
    enum Status: String, Codable { case active = "Active" }
    struct Inner: Encodable { var key = "k" }
    var text = "t"
    var number = -7
    var ratio = 1.5
    var flag = false
    var status = Status.active
    var absent: String?
    var secret = Secret("s3cret")
    var list = [Inner(), Inner()]
    var empty: [String] = []
    var inner = Inner()
  }

  @Test func `every kind of member is taken over, by its name on the wire`() throws {
    let inner = Tree.fields([.init(name: "Key", value: .text("k"))])
    #expect(
      try Tree(Everything())
        == .fields([
          .init(name: "Text", value: .text("t")), .init(name: "Number", value: .number("-7")),
          .init(name: "Ratio", value: .number("1.5")), .init(name: "Flag", value: .flag(false)),
          .init(name: "Status", value: .text("Active")), .init(name: "Secret", value: .secret),
          .init(name: "List", value: .list([inner, inner])),
          .init(name: "Empty", value: .list([])), .init(name: "Inner", value: inner),
        ]))
  }

  @Test func `what is no part of the message is left out`() throws {
    struct Addressed: Encodable {
      var region = OpsWorks.Region.usEast1
      var other: OpsWorks.Region? = .usEast2
      var text = "t"
    }
    #expect(try Tree(Addressed()) == .fields([.init(name: "Text", value: .text("t"))]))
  }

  @Test func `a call without members has no fields`() throws {
    struct Empty: Encodable {}
    #expect(try Tree(Empty()) == .fields([]))
  }

  @Test func `JSON reads back as what was written`() throws {
    let text = (0...0x7F).map { String(Unicode.Scalar($0)) }.joined() + "日本👍"
    let read = try JSONDecoder().decode(
      [String].self, from: Data(Tree.list([.text(text)]).json.utf8))
    #expect(read == [text])
  }

  @Test func `a secret is never a part of JSON`() throws {
    #expect(try Tree(Everything()).json.contains("\"Secret\":\"********\""))
    #expect(try !Tree(Everything()).json.contains("s3cret"))
  }
}
