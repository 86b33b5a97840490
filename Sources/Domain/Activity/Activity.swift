/// What was done to an account, when and by whom: records chained by hash, so that a change to
/// one of them shows.
package enum Activity {
  package static let entities: [any Entity.Type] = [Record.self]
}
