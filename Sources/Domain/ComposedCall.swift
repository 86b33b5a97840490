/// A call of our own that AWS has no operation for, and that a live account answers from those it
/// has.
package protocol ComposedCall: Call {
  /// What it comes to there.
  ///
  /// - Parameter account: carries out the calls that AWS publishes.
  func composed(on account: some Account) async throws(ServiceError) -> Output
}
