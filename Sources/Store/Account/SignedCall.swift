import Domain

/// A call that came signed with an access key, and whose signature is right.
package struct SignedCall: Sendable {
  package var call: AnyCall
  package var accessKeyID: String
  /// The service and the region it was signed for.
  package var service: String
  package var region: String
  package var clientAddress: String?

  package init(
    _ call: AnyCall, accessKeyID: String, service: String, region: String,
    clientAddress: String? = nil
  ) {
    (self.call, self.accessKeyID) = (call, accessKeyID)
    (self.service, self.region, self.clientAddress) = (service, region, clientAddress)
  }
}

extension EmbeddedAccount {
  /// What requests with this access key are signed with; nil for a key that nobody has or that is
  /// inactive.
  package func secret(ofAccessKey id: String) async throws(ServiceError) -> Secret? {
    try await reading { records throws(ServiceError) in
      try records.signingKey(id).flatMap { records.unseal($0.secret) }
    }
  }

  /// Answers a call that only reads, as whoever the key belongs to.
  ///
  /// - Returns: nil when the use of the key has to be written down, for which
  ///   ``perform(signed:)`` is.
  package func read(_ signed: SignedCall) async -> Result<AnyOutput, ServiceError>? {
    do throws(ServiceError) {
      return try await reading { records throws(ServiceError) in
        guard let key = try records.signingKey(signed.accessKeyID) else {
          return .failure(.unknownAccessKey)
        }
        guard !key.isUseDue(at: records.now) else { return nil }
        records.act(as: signed.caller(key))
        return try records.attempt(any: signed.call.value)
      }
    } catch {
      return .failure(error)
    }
  }

  /// Carries out the calls of several callers in one transaction, in the order given: what they
  /// were answered is on disk when this returns. Each finds what those before it did, and whether
  /// its key still opens anything.
  package func perform(signed calls: [SignedCall]) async -> [Result<AnyOutput, ServiceError>] {
    do throws(ServiceError) {
      return try await writing { records throws(ServiceError) in
        try calls.map { signed throws(ServiceError) in try records.attempt(signed) }
      }
    } catch {
      // The transaction itself failed, and with it everything in it.
      return calls.map { _ in .failure(error) }
    }
  }
}

extension SignedCall {
  fileprivate func caller(_ key: IAM.SigningKey) -> Caller {
    Caller(key.principal, clientAddress: clientAddress)
  }
}

extension StoredRecords {
  fileprivate func attempt(_ signed: SignedCall)
    throws(ServiceError) -> Result<AnyOutput, ServiceError>
  {
    guard let key = try signingKey(signed.accessKeyID) else { return .failure(.unknownAccessKey) }
    act(as: signed.caller(key))
    if key.isUseDue(at: now) {
      try noteUse(of: key, service: signed.service, region: signed.region)
    }
    return try attempt(any: signed.call.value)
  }
}
