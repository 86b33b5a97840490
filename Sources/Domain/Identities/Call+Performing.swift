extension Call {
  /// Does what the service does for this caller.
  ///
  /// - Throws: `AccessDenied` when policies do not permit it, else the service's own error.
  package func perform(in records: some Records) throws(ServiceError) -> Output {
    try records.authorize(self)
    return try run(in: records)
  }
}
