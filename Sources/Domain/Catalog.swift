/// Every call there is, a line each. The journal, the command line and the tests read this list.
package enum Catalog {
  /// The operations that AWS publishes.
  package static let calls: [any Call.Type] =
    IAM.calls + STS.calls + OpsWorks.calls + IdentityStore.calls + SSOAdmin.calls

  /// What AWS's consoles do and its published operations do not.
  package static let consoleCalls: [any Call.Type] = IdentityCenter.calls

  /// What an account keeps, a kind of row each.
  package static let entities: [any Entity.Type] =
    IAM.entities + OpsWorks.entities + IdentityStore.entities + Activity.entities

  package static func call(_ name: String, of service: Service) -> (any Call.Type)? {
    byName[service]?[name]
  }

  /// Whether a call with this action changes something; what is not known is taken to.
  package static func changes(_ action: String) -> Bool { !reading.contains(action) }

  /// Whether only AWS's console does this, and no live account can be asked to.
  static func isConsoleOnly(_ action: String) -> Bool { consoleOnly.contains(action) }

  private static let consoleOnly = Set(
    consoleCalls.filter { !($0 is any ComposedCall.Type) }.map { $0.action })

  private static let reading = Set(
    (calls + consoleCalls).filter { $0.isReadOnly }.map { $0.action })

  private static let byName: [Service: [String: any Call.Type]] =
    Dictionary(grouping: calls + consoleCalls) { $0.service }.mapValues { calls in
      Dictionary(uniqueKeysWithValues: calls.map { ($0.name, $0) })
    }
}
