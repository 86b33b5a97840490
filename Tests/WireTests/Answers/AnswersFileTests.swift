import Foundation
import Testing

@testable import Wire

/// Files of answers: what they say, and what is wrong with them, by line.
@Suite struct AnswersFileTests {
  private let file = AnswersFile(
    columns: ["user_name": .text, "groups": .list, "access_key": .text, "tags": .list],
    key: "user_name")

  private func read(_ text: String) throws(AnswersError) -> [Answers] {
    try file.read(Data(text.utf8))
  }

  private func problem(_ text: String) -> String? {
    do throws(AnswersError) {
      _ = try read(text)
      return nil
    } catch { return error.message }
  }

  // MARK: - Comma-separated values

  @Test func `a row is a user, and several values in a cell stand apart by semicolons`() throws {
    let rows = try read("user_name,groups\nada, Ops ; Admins;\nbob,\n")
    #expect(
      rows == [
        Answers(
          place: "line 2", values: ["user_name": ["ada"], "groups": ["Ops", "Admins"]]),
        Answers(place: "line 3", values: ["user_name": ["bob"]]),
      ])
  }

  @Test(arguments: ["User-Name", "USER NAME", "\u{FEFF}user_name", "\"user_name\""])
  func `a head is understood however it is written`(head: String) throws {
    #expect(try read("\(head)\r\nada\r\n").map { $0["user_name"] } == ["ada"])
  }

  @Test func `a quoted cell may have commas, quotes and line breaks, and lines are counted on`()
    throws
  {
    let rows = try read("user_name,groups\nada,\"a,\"\"b\"\"\nc\"\nbob,x")
    #expect(rows[0].values["groups"] == ["a,\"b\"\nc"])
    #expect(rows[1].place == "line 4")
  }

  @Test func `a column that is unknown or there twice is named with its line`() {
    #expect(
      problem("user_name,shoe\nada,42") == """
        line 1: there is no column "shoe"; there are access_key, groups, tags, user_name.
        """)
    #expect(problem("user_name,User Name\na,b") == "line 1: there are two columns user_name.")
  }

  @Test func `an empty line, and one of another length, are named`() {
    #expect(problem("user_name\nada\n\nbob\n") == "line 3 is empty: take it out.")
    #expect(
      problem("user_name,groups\nada,x\nbob\n") == "line 3 has 1 cells, and the head has 2.")
  }

  @Test func `a quote that does not end is named where it begins`() {
    #expect(problem("user_name\n\"ada\n") == "line 2: a quote is opened and not closed.")
    #expect(problem("user_name\n\"a\"b\n") == "line 2: there is text after a closing quote.")
  }

  @Test func `nobody is there twice, whatever the case, and nobody without a name`() {
    #expect(
      problem("user_name\nada\nADA") == "line 3: user_name \"ADA\" is in line 2 already: case is"
        + " ignored.")
    #expect(problem("user_name,groups\n,x") == "line 2: there is no user_name: give one.")
    #expect(problem("user_name\nada\nadam") == nil)
  }

  @Test func `a file with nothing or nobody in it, or not in UTF-8, is refused`() {
    #expect(problem(" \n") == "There is nothing in the file.")
    #expect(problem("user_name\n") == "There is nobody in the file.")
    #expect(throws: AnswersError("The file is not UTF-8: save it as UTF-8.")) {
      try file.read(Data([0x75, 0xFF, 0xFE]))
    }
  }

  // MARK: - JSON

  @Test func `JSON says the same with the same names`() throws {
    let rows = try read(
      """
      [{"user-name": "ada", "groups": ["Ops", "a;b"], "access_key": true, "tags": {"k": "v"}},
       {"user_name": "bob", "groups": "Ops; Admins", "access_key": null}]
      """)
    #expect(
      rows[0].values == [
        "user_name": ["ada"], "groups": ["Ops", "a;b"], "access_key": ["yes"], "tags": ["k=v"],
      ])
    #expect(rows[1].values == ["user_name": ["bob"], "groups": ["Ops", "Admins"]])
    #expect(rows.map(\.place) == ["entry 1", "entry 2"])
  }

  @Test func `one object is one user`() throws {
    #expect(try read(#" {"user_name": "ada"}"#).count == 1)
  }

  @Test func `what JSON cannot mean is named with its entry`() {
    #expect(
      problem(#"[{"user_name": "a"}, 7]"#)
        == #"entry 2 is not an object, such as {"user_name": …}."#)
    #expect(problem(#"{"user_name": ["a"]}"#) == "entry 1: user_name cannot be a list.")
    #expect(
      problem(#"{"user_name": "a", "User-Name": "b"}"#) == "entry 1: user_name is there twice.")
    #expect(problem("[{").map { $0.hasPrefix("The file is not JSON: ") } == true)
  }
}
