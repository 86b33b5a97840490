import Testing

@testable import Domain

@Suite struct MailDraftTests {
  private let account = AccountIdentity(accountID: "123456789012", alias: "acme-corp")

  @Test func `the sign-in mail says where and as whom, and that the password comes separately`() {
    let draft = MailDraft.signIn(user: "ada", on: account)
    #expect(draft.to == "")
    #expect(draft.subject.contains("9012"))
    #expect(draft.body.contains("\nSign-in URL: https://acme-corp.signin.aws.amazon.com/console\n"))
    #expect(draft.body.contains("\nUser name: ada\n"))
    #expect(draft.body.contains("gives it to you separately"))
    #expect(!(draft.subject + draft.body).contains("12345678"))
  }

  @Test func `recipients are split at commas outside quotes`() {
    let draft = MailDraft(
      to: " ada@example.com,, \"King, \\\"Ada\\\"\" <king@example.com> ,Bob <bob@example.com>",
      subject: "", body: "")
    #expect(
      draft.recipients.map(\.address) == ["ada@example.com", "king@example.com", "bob@example.com"])
    #expect(draft.recipients.map(\.name) == [nil, "King, \"Ada\"", "Bob"])
  }

  @Test func `a link holds addresses, subject and body`() {
    let draft = MailDraft(
      to: "ada@example.com, Bob <bob+x@example.com>", subject: "Grüße & more?",
      body: "one\ntwo\r\n3=3")
    #expect(
      draft.link
        == "mailto:ada@example.com,bob%2Bx@example.com?subject=Gr%C3%BC%C3%9Fe%20%26%20more"
        + "%3F&body=one%0D%0Atwo%0D%0A3%3D3")
  }

  @Test func `a link without an address or text is still a link`() {
    #expect(MailDraft(to: "", subject: "", body: "").link == "mailto:")
    #expect(MailDraft(to: "", subject: "s", body: "").link == "mailto:?subject=s")
  }

  @Test func `a link cannot end a terminal's hyperlink or add a field`() {
    let draft = MailDraft(
      to: "a&bcc=evil@example.com", subject: "x&bcc=evil\u{1B}\\\u{7}", body: "\u{9B}#?")
    #expect(draft.link.utf8.allSatisfy { (0x21...0x7E).contains($0) })
    #expect(!draft.link.contains("bcc="))
  }
}
