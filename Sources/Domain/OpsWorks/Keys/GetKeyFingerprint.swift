extension OpsWorks {
  /// Says by what a public key is known: what the owner compares before trusting it.
  ///
  /// Not an AWS call. Hashing is the account's, which has the cryptography.
  package struct GetKeyFingerprint: Call {
    package static let service = Service.opsWorks
    package static let needsPermission = false
    package static let example = GetKeyFingerprint(sshPublicKey: CreateUserProfile.exampleKey)

    package var sshPublicKey: SSHKeyText

    package init(sshPublicKey: SSHKeyText) { self.sshPublicKey = sshPublicKey }

    package struct Output: Codable, Hashable, Sendable {
      /// `SHA256:` and 43 characters.
      package var fingerprint: String
    }

    package var resource: Resource { .any() }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      let key = try answering { () throws(Problem) in try SSHPublicKey(sshPublicKey) }
      return Output(fingerprint: SSHPublicKey.fingerprint(records.digest(Array(key.blob))))
    }
  }
}
