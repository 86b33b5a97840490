/// What is known for as long as one transaction lasts, so that a batch asks for it once.
package struct TransactionMemo: Sendable {
  var chainEnd: Activity.ChainEnd?
  var principal: (arn: String, id: String)?

  package init() {}
}
