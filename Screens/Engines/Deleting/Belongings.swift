import Domain

/// What belongs to something that is to be deleted, and has to go before it can.
///
/// What the one is called and what calls know it by need not be the same: see ``shown(_:)``.
package protocol Belongings: Sendable {
  /// What is deleted: `user`, `users`.
  static var noun: Noun { get }
  /// The head of the names: `User name`.
  static var title: String { get }
  /// Where these are listed: `["IAM", "Users"]`.
  static var path: [String] { get }
  static var kinds: [BelongingsKind] { get }

  /// How many of them are read at once; about a quarter of a second's work for the embedded
  /// account, so that the progress shown moves a few times a second and no more.
  static var readAtOnce: Int { get }
  /// What people call the one of this name, where calls know it by another: by an ARN.
  static func shown(_ name: String) -> String
  /// The calls that read what belongs to the one of this name; as many for each.
  static func reading(_ name: String) -> [AnyCall]

  /// - Throws: why they cannot be known; an error that ``ServiceError/saysGone`` when what they
  ///   belong to is not there.
  init(_ replies: [Result<AnyOutput, ServiceError>]) throws(ServiceError)

  /// The call that reads on, where the replies so far said that there is more.
  var unread: AnyCall? { get }
  mutating func add(_ reply: Result<AnyOutput, ServiceError>) throws(ServiceError)

  /// How many there are of each kind.
  var amounts: [Int] { get }
  /// All of them by their names, in a few lines.
  var lines: [String] { get }
  /// What stays behind where nobody would look for it; nil for nothing.
  var warning: String? { get }
  /// How many of several there is a warning of, in a sentence.
  static func warning(of count: Int) -> String
  /// What deleting them does and what it does not, in a few sentences; empty for what is plain.
  static var consequences: String { get }
  /// Deletes all of it, and then what it belongs to.
  func deleting(_ name: String) -> [AnyCall]
}

extension Belongings {
  package static var readAtOnce: Int { 3000 }
  package static func shown(_ name: String) -> String { name }
  package static var consequences: String { "" }
  package static func warning(of count: Int) -> String { "" }
  package var warning: String? { nil }
  package var unread: AnyCall? { nil }
  package mutating func add(_ reply: Result<AnyOutput, ServiceError>) {}
}

/// A kind of belongings: access keys, memberships.
package struct BelongingsKind: Sendable {
  /// Over its column, which is as wide.
  let head: String
  let noun: Noun
  /// Whether there is one or none, so that its column says yes rather than 1.
  var isSingle = false

  package init(_ head: String, _ noun: Noun, isSingle: Bool = false) {
    (self.head, self.noun, self.isSingle) = (head, noun, isSingle)
  }

  func cell(_ amount: Int) -> String {
    amount == 0 ? "—" : isSingle ? "yes" : "\(amount)"
  }
}

extension Belongings {
  /// "1 access key, no console password and 3 group memberships"
  static func text(_ amounts: [Int]) -> String {
    let parts = zip(amounts, kinds).map { amount, kind in
      amount == 0 ? "no \(kind.noun.many)" : kind.noun.counted(amount)
    }
    guard parts.count > 1, let last = parts.last else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " and " + last
  }
}
