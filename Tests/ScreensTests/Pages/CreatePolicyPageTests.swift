import Display
import Domain
import Testing

@testable import Screens

@Suite struct CreatePolicyPageTests {
  private let room = Size(columns: 80, rows: 20)

  private func page(_ keys: String) -> PolicyEditor {
    var page = CreatePolicy.page(taken: ["Taken"], purpose: "createPolicy")
    for key in Key.script(keys) { _ = page.handle(.key(key), in: room) }
    return page
  }

  private func shown(_ page: PolicyEditor) -> String {
    var canvas = Canvas(room)
    page.draw(on: &canvas)
    return canvas.text
  }

  private static let document =
    #"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}"#

  @Test(arguments: [("", "name"), ("a b", "letters"), ("taken", "already")])
  func `a name that will not do is refused`(name: String, says: String) {
    var page = page(name)
    let effects = page.handle(.save, in: room)
    #expect(effects.flatMap(\.calls).isEmpty)
    #expect(shown(page).contains("✗") && shown(page).contains(says))
  }

  @Test(arguments: [
    ("{", "line 1"), ("{\n  \"a\": x\n}", "line 2, column 8"), ("{}", "Version"),
    (
      #"{"Version":"2012-10-17","Statement":{"Effect":"Maybe","Action":"*","Resource":"*"}}"#,
      "Effect"
    ),
  ])
  func `a document that will not do is refused, with the place`(text: String, says: String) {
    var page = page("Reports")
    _ = page.handle(.edited(.success(text)), in: room)
    let effects = page.handle(.save, in: room)
    #expect(effects.flatMap(\.calls).isEmpty)
    #expect(shown(page).contains(says), "\(shown(page))")
  }

  @Test func `a document of 6144 characters is accepted and of 6145 refused`() {
    func isAccepted(_ size: Int) -> Bool {
      let start =
        #"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:*","Resource":""#
      let end = #""}}"#
      let arn = "arn:aws:s3:::"
      let padding = String(repeating: "b", count: size - start.count - arn.count - end.count)
      var page = page("Reports")
      _ = page.handle(.edited(.success(start + arn + padding + end)), in: room)
      return !page.handle(.save, in: room).flatMap(\.calls).isEmpty
    }
    #expect(isAccepted(6144) && !isAccepted(6145))
  }

  @Test func `a text the operator's editor left as it was changes nothing`() {
    var page = page("Reports")
    let before = shown(page)
    _ = page.handle(.edited(.success(nil)), in: room)
    #expect(shown(page) == before)
    _ = page.handle(.edited(.failure(ExportError("There is no editor."))), in: room)
    #expect(shown(page).contains("There is no editor."))
  }

  @Test func `a reply that comes while it asks whether to leave is taken all the same`() {
    var page = page("Reports")
    _ = page.handle(.edited(.success(Self.document)), in: room)
    #expect(page.handle(.save, in: room).flatMap(\.calls).map(\.name) == ["CreatePolicy"])
    #expect(page.handle(.save, in: room).flatMap(\.calls).isEmpty, "it was sent already")
    _ = page.handle(.cancel, in: room)
    _ = page.handle(.saved(.failure(ServiceError(.limitExceeded, "Too many."))), in: room)
    _ = page.handle(.key(.character("s")), in: room)
    #expect(shown(page).contains("Too many."))
    #expect(page.handle(.save, in: room).flatMap(\.calls).count == 1)
  }
}
