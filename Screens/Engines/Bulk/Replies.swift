import Domain

extension Result<AnyOutput, ServiceError> {
  /// Why it failed, if it did.
  package var error: ServiceError? { if case .failure(let error) = self { error } else { nil } }

  /// The reply of a call that was part of a batch.
  ///
  /// - Throws: what the service answered instead.
  package func output<C: Call>(of call: C.Type) throws(ServiceError) -> C.Output {
    guard let output = try get().value as? C.Output else {
      throw .serviceFailure("\(C.name) was answered with something else.")
    }
    return output
  }
}
