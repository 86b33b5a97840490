import Domain

/// Who can be imported into a region of OpsWorks Stacks, and what importing does to them.
package protocol ImportSource: Sendable {
  /// What the list says of somebody.
  associatedtype Fact: Sendable

  /// What an import that is under way is kept under.
  static var name: String { get }
  /// In the list of unfinished work.
  static var title: String { get }
  /// Where in the console the page is.
  static var place: String { get }
  /// On the button that imports.
  static var label: String { get }
  /// Whether they come from another region, which has to be chosen.
  static var choosesRegion: Bool { get }

  init(region: OpsWorks.Region, identity: AccountIdentity)
  /// Where they go to.
  var region: OpsWorks.Region { get }
  /// Where they come from, once that is known; nil always where they are IAM users.
  var origin: OpsWorks.Region? { get set }
  var heading: String { get }
  /// What the operator has to know besides.
  var note: String { get }
  var table: Table<Fact> { get }

  /// Looks at a page of the list beside what came before it.
  mutating func look(at items: [Table<Fact>.Item], isFirst: Bool) -> [Table<Fact>.Item]
  /// More of somebody than a row has room for; nil for nothing.
  func detail(of name: String, _ fact: Fact) -> String?
  func call(for name: String, _ fact: Fact) -> AnyCall
  /// Whether what somebody was refused with says that the work was done before.
  func isNeedless(_ error: ServiceError, for name: String, _ fact: Fact) -> Bool
  /// What is asked first, when so many are imported and so many of them flagged; nil for nothing.
  func question(_ count: Int, flagged: Int) -> String?
}

extension ImportSource {
  static var noun: Noun { Noun("user", "users") }

  package mutating func look(at items: [Table<Fact>.Item], isFirst: Bool) -> [Table<Fact>.Item] {
    items
  }
  package func isNeedless(_ error: ServiceError, for name: String, _ fact: Fact) -> Bool { false }
  package func question(_ count: Int, flagged: Int) -> String? { nil }

  /// `us-east-2 to us-west-2`, for the list of unfinished work, which has no room for names.
  var direction: String { (origin.map { "\($0.rawValue) " } ?? "") + "to \(region.rawValue)" }
}
