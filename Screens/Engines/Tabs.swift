import Display

/// The tabs of a page about one thing, on the line where a wizard has its steps.
///
/// A page declares them as cases with their titles, and shows ``current``.
package struct Tabs<Tab>: Sendable
where Tab: CaseIterable & RawRepresentable & Hashable & Sendable, Tab.RawValue == String {
  package private(set) var current: Tab

  /// In the order in which they stand.
  private let all: [Tab]

  /// - Parameter all: where not every tab there is stands on the page, or in another order.
  package init(_ current: Tab, all: [Tab] = Array(Tab.allCases)) {
    (self.current, self.all) = (current, all)
  }

  package var rail: [RailStep] {
    all.map { RailStep(title: $0.rawValue, state: $0 == current ? .current : .beside) }
  }

  package mutating func show(_ tab: Tab) { current = tab }

  /// A digit for each tab; `^N` and `^P` for the next and the one before, round about.
  package func bindings<Event>(_ event: (Tab) -> Event) -> [Binding<Event>] {
    let now = all.firstIndex(of: current) ?? 0
    return [
      Binding(
        [.control("n"), .function(10)], "next tab", command: "next", help: "Go to the next tab",
        event(all[(now + 1) % all.count])),
      Binding(
        [.control("p"), .function(8)], "", command: "previous", help: "Go to the tab before",
        event(all[(now + all.count - 1) % all.count])),
    ]
      + all.enumerated().map { number, tab in
        Binding(
          [.character(Character("\(number + 1)"))], "", command: "tab-\(number + 1)",
          help: "Go to the tab \(tab.rawValue)", event(tab))
      }
  }
}
