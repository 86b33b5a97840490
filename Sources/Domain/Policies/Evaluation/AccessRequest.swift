/// What somebody wants to do, as policies are asked about it.
package struct AccessRequest: Hashable, Sendable {
  /// `iam:CreateUser`; upper and lower case are the same.
  package let action: String
  /// An ARN, or `*` for an action that is not about one resource.
  package let resource: String
  package let context: RequestContext

  let actionName: ActionName
  let resourceScalars: [Unicode.Scalar]

  package init(_ action: String, on resource: String = "*", context: RequestContext = [:]) {
    (self.action, self.resource, self.context) = (action, resource, context)
    actionName = ActionName(action)
    resourceScalars = Array(resource.unicodeScalars)
  }
}

/// An action in its two parts, ready to be compared.
struct ActionName: Hashable, Sendable {
  let service: String
  let operation: [Unicode.Scalar]

  /// What has no colon is an operation of no service.
  init(_ action: String) {
    let parts = action.lowercased().split(
      separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    service = parts.count == 2 ? String(parts[0]) : ""
    operation = Array((parts.last ?? "").unicodeScalars)
  }
}
