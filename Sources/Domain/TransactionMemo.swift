/// What is known for as long as one transaction lasts, so that a batch asks for it once.
package struct TransactionMemo: Sendable {
  /// The caller's; nil until it was asked for.
  var permissions: Permissions?
  /// What conditions can ask about the caller; nil until it was asked for.
  var context: RequestContext?
  var chainEnd: Activity.ChainEnd?
  /// How a principal is written down.
  var onRecord: (principal: Principal, arn: String, id: String)?

  package init() {}

  /// Somebody else calls from now on, or what callers may do has changed.
  package mutating func forgetCaller() { (permissions, context, onRecord) = (nil, nil, nil) }
}
