import Domain
import Testing

@Suite struct JSONTests {
  private func error(_ text: String) -> (Int, Int, String)? {
    do {
      _ = try JSON.parse(text)
      return nil
    } catch {
      let place = TextPosition(of: error.offset, in: text)
      return (place.line, place.column, error.sentence)
    }
  }

  @Test func `every kind of value is read`() throws {
    let json = try JSON.parse(#" { "a": [1, -2.5e+3, 0, true, false, null, "x"], "b": {} } "#)
    #expect(json.members?.map(\.name) == ["a", "b"])
    #expect(
      json["a"]?.elements.map(\.kind) == [
        .number("1"), .number("-2.5e+3"), .number("0"), .bool(true), .bool(false), .null,
        .string("x"),
      ])
    #expect(json["b"]?.members == [])
    #expect(json["a"]?.elements.last?.offset == 43)
  }

  @Test func `escapes of every kind are read`() throws {
    let json = try JSON.parse(#""\"\\\/\b\f\n\r\té😀""#)
    #expect(json.string == "\"\\/\u{8}\u{C}\n\r\té😀")
  }

  @Test(arguments: [
    ("{\n  \"a\": 1,\n}", 3, 1), ("{\"a\" 1}", 1, 6), ("{\"é\": x}", 1, 7), ("[1 2]", 1, 4),
    ("", 1, 1), ("{\"a\":\"b", 1, 6), ("{} {}", 1, 4), ("\"a\nb\"", 1, 3), ("[01]", 1, 2),
    ("[1.]", 1, 2), ("[-]", 1, 2), (#"["\x"]"#, 1, 3), (#"["\u12"]"#, 1, 3), (#"["\ud800"]"#, 1, 3),
    ("[tru]", 1, 2), ("{a: 1}", 1, 2),
  ])
  func `what is wrong is found where it is`(text: String, line: Int, column: Int) {
    let found = error(text)
    #expect(found?.0 == line && found?.1 == column, "\(String(describing: found))")
  }

  @Test func `brackets lie 64 deep in each other and no deeper`() throws {
    let deep = { (count: Int) in String.of(count, "[") + String.of(count, "]") }
    #expect(throws: Never.self) { try JSON.parse(deep(64)) }
    #expect(throws: JSON.SyntaxError.self) { try JSON.parse(deep(65)) }
    #expect(throws: JSON.SyntaxError.self) { try JSON.parse(String.of(1_000_000, "[")) }
  }

  @Test func `printing lays out with two spaces and keeps the order`() throws {
    let text = #"{"b":["x","é\n"],"a":{"c":1.0,"d":[]},"e":{}}"#
    let printed = try JSON.parse(text).prettyPrinted
    #expect(
      printed == """
        {
          "b": [
            "x",
            "é\\n"
          ],
          "a": {
            "c": 1.0,
            "d": []
          },
          "e": {}
        }
        """)
    #expect(try JSON.parse(printed).prettyPrinted == printed)
  }
}
