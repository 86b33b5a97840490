import Display
import Domain
import Testing

@testable import Screens

@Suite struct TabsTests {
  private enum Tab: String, CaseIterable, Sendable {
    case permissions = "Permissions"
    case groups = "Groups"
    case tags = "Tags"
    case credentials = "Security credentials"
  }

  private func line(_ tabs: Tabs<Tab>, _ columns: Int) -> String {
    let frame = Frame(
      path: ["IAM"], rail: tabs.rail, identity: AccountIdentity(accountID: "", alias: nil),
      keys: [])
    var canvas = Canvas(Size(columns: columns, rows: 8))
    frame.draw(on: &canvas) { _ in }
    return String(canvas.text.split(separator: "\n", omittingEmptySubsequences: false)[1])
  }

  @Test func `all titles stand where there is room, and the last shrink first`() {
    var tabs = Tabs(Tab.permissions)
    let whole = " 1 Permissions  2 Groups  3 Tags  4 Security credentials"
    #expect(line(tabs, 80) == whole)
    #expect(line(tabs, whole.count) == whole)
    #expect(line(tabs, whole.count - 1) == " 1 Permissions  2 Groups  3 Tags  4")
    tabs.show(.credentials)
    #expect(line(tabs, whole.count - 1) == " 1 Permissions  2 Groups  3  4 Security credentials")
    #expect(line(tabs, 30) == " 1  2  3  4 Security credenti…")
  }

  @Test func `the current tab is the one in the style of a title`() {
    var tabs = Tabs(Tab.permissions)
    tabs.show(.groups)
    let frame = Frame(
      path: [], rail: tabs.rail, identity: AccountIdentity(accountID: "", alias: nil), keys: [])
    var canvas = Canvas(Size(columns: 80, rows: 8))
    frame.draw(on: &canvas) { _ in }
    #expect(canvas[1, 1].style == .quiet && canvas[16, 1].style == .title)
  }

  @Test func `digits and the keys for next and previous lead to every tab, round about`() {
    var tabs = Tabs(Tab.permissions)
    func target(_ key: Key) -> Tab? {
      tabs.bindings { $0 }.first { $0.keys.contains(key) }?.event
    }
    #expect(target(.character("3")) == .tags && target(.character("5")) == nil)
    #expect(target(.control("n")) == .groups && target(.control("p")) == .credentials)
    tabs.show(.credentials)
    #expect(target(.control("n")) == .permissions && target(.control("p")) == .tags)
  }

  @Test func `a page may have its tabs in another order, or not all of them`() {
    let tabs = Tabs(Tab.credentials, all: [.credentials, .tags])
    #expect(line(tabs, 80) == " 1 Security credentials  2 Tags")
    let target = tabs.bindings { $0 }.first { $0.keys.contains(.control("n")) }?.event
    #expect(target == .tags)
  }
}
