import Testing

@testable import Wire

@Suite struct ShorthandParserTests {
  private func parsed(_ text: String) throws -> String { try ShorthandParser.parse(text).json }

  @Test(arguments: [
    ("Key=a,Value=b", #"{"Key":"a","Value":"b"}"#), ("a=", #"{"a":""}"#),
    ("a = b , c = d ", #"{"a":"b","c":"d"}"#), ("a=b,c", #"{"a":["b","c"]}"#),
    ("a=b,c,d=e", #"{"a":["b","c"],"d":"e"}"#), ("a=[b,c]", #"{"a":["b","c"]}"#),
    ("a=[]", #"{"a":[]}"#), ("a={b=c,d=[e,{f=g}]}", #"{"a":{"b":"c","d":["e",{"f":"g"}]}}"#),
    ("a=\"b,c\"", #"{"a":"b,c"}"#), ("a='b=c'", #"{"a":"b=c"}"#),
    (#"a="b\"c\\d""#, #"{"a":"b\"c\\d"}"#), (#"a=b\,c"#, #"{"a":"b,c"}"#),
    ("a=b c", #"{"a":"b c"}"#), ("a=http://x/?y=z", #"{"a":"http://x/?y=z"}"#),
    ("a=é", #"{"a":"é"}"#), ("a=\"\"", #"{"a":""}"#),
  ])
  func `a structure is read`(text: String, json: String) throws {
    #expect(try parsed(text) == json)
  }

  @Test(arguments: [
    "", "a", "=", "a=b,", "a=b,c=", "a=[b", "a={b", "a={b}", "a=\"b", "a=b}c,", "a=[b c]]",
    "a=b,,c",
    String(repeating: "a=[", count: 5000), "a=" + String(repeating: "[", count: 100_000),
  ])
  func `what is no structure is refused, or is one all the same`(text: String) {
    let refused = ["", "a", "a=b,", "a=[b", "a={b", "a={b}", "a=\"b"]
    do throws(CLIProblem) {
      _ = try ShorthandParser.parse(text)
      #expect(!refused.contains(text))
    } catch {
      #expect(!error.message.isEmpty)
    }
  }

  @Test func `the place of a mistake is marked`() {
    do throws(CLIProblem) {
      _ = try ShorthandParser.parse("Key=a,Val ue=b")
      Issue.record("Nothing was refused.")
    } catch {
      #expect(
        error.message == "Expected: '=', received: 'u' for input:\nKey=a,Val ue=b\n          ^")
    }
  }
}
