import Display
import Domain
import Testing

@testable import Screens

@Suite struct ConfirmTests {
  private let confirm = Confirm("Leave?", [.init("stay", "Stay", "s"), .init("go", "Go", "g")])

  @Test(arguments: [
    ("<enter>", "stay"), ("<esc>", "stay"), ("<c-g>", "stay"), ("g", "go"), ("s", "stay"),
    ("<tab><enter>", "go"), ("<right><enter>", "go"), ("<left><enter>", "go"),
    ("<tab><tab><enter>", "stay"), ("<tab><esc>", "stay"),
  ])
  func `it is answered by its letters, by the focus and by Esc`(keys: String, answer: String) {
    var confirm = confirm
    let answers = Key.script(keys).compactMap { confirm.handle($0) }
    #expect(answers == [answer])
  }

  @Test func `other keys answer nothing`() {
    var confirm = confirm
    let answers = Key.script("xyz<space>0").compactMap { confirm.handle($0) }
    #expect(answers.isEmpty)
  }
}
