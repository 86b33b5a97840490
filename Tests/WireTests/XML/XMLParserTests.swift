import Testing

@testable import Wire

@Suite struct XMLParserTests {
  private func parse(_ text: String) throws -> XMLElement { try XMLParser.parse(text.utf8) }

  @Test func `elements, texts and what stands round them are read`() throws {
    let text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- by hand -->
      <a:Reply xmlns:a="urn:x" b='1'>
        <Name>A &amp; B &#233;&#x1F44D;</Name><Empty/><Plain><![CDATA[<&>]]></Plain>
      </a:Reply>

      """
    #expect(
      try parse(text)
        == XMLElement(
          name: "Reply",
          children: [
            .init(name: "Name", text: "A & B é👍"), .init(name: "Empty"),
            .init(name: "Plain", text: "<&>"),
          ]))
  }

  @Test(arguments: [
    "", "   ", "text", "<a", "<a>", "<a></b>", "<a/><b/>", "<a>text<b/></a>", "<a b></a>",
    "<a b=1/>", "<a>&nonesuch;</a>", "<a>&#0;</a>", "<a>&#xD800;</a>", "<a>&amp</a>", "<a>&#;</a>",
    "<!DOCTYPE a><a/>", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
    "<a><!-- </a>", "<a><![CDATA[x</a>", "<?xml", "< a/>",
  ])
  func `what is no such document is refused`(text: String) {
    #expect(throws: XMLParser.Refusal.self) { try parse(text) }
  }

  @Test func `bytes that are not UTF-8 are refused`() {
    #expect(throws: XMLParser.Refusal.self) {
      try XMLParser.parse(Array("<a>".utf8) + [0xFF] + Array("</a>".utf8))
    }
  }

  @Test func `elements lie as deep as the limit says, and no deeper`() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    }
    #expect(try parse(nested(XMLParser.deepest)).name == "a")
    #expect(throws: XMLParser.Refusal.self) { try parse(nested(XMLParser.deepest + 1)) }
    #expect(throws: XMLParser.Refusal.self) { try parse(nested(200_000)) }
  }
}
