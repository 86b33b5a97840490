import Domain

/// What is typed on a page that shows credentials once, and may save them to a file.
protocol CredentialsDraft: FormDraft where Facts: CredentialsFacts {
  /// Of the file.
  var path: String { get set }
}

/// The credentials of such a page, each known by a key, and what was done with them.
protocol CredentialsFacts: Sendable {
  var credentialKeys: [String] { get }
  func credential(_ key: String) -> Credential?
  /// The file with all of them, if there is to be one.
  var file: CredentialsFile? { get }
  var revealed: Set<String> { get set }
  /// Every secret that was shown or copied at least once.
  var seen: Set<String> { get set }
  /// Whether it is asked where to save the file.
  var isSaving: Bool { get set }
  var savedTo: String? { get set }
}

extension CredentialsFacts {
  /// Secrets that were neither shown, copied nor saved.
  var unseenSecrets: Int {
    guard savedTo == nil else { return 0 }
    return credentialKeys.count { key in
      if case .secret = credential(key)?.value { !seen.contains(key) } else { false }
    }
  }

  /// Overwrites every secret there is.
  func wipe() {
    // All of them first: one that is wiped may have no key any more.
    let secrets = credentialKeys.compactMap { key -> Secret? in
      if case .secret(let secret) = credential(key)?.value { secret } else { nil }
    }
    for secret in secrets { secret.wipe() }
  }
}

extension Confirm {
  /// Asked before a page is left whose secrets nobody has seen.
  static func leaving(unseen: Int) -> Self {
    let (them, were) = unseen == 1 ? ("it", "secret was") : ("them", "secrets were")
    return Confirm(
      "\(unseen) \(were) neither shown nor saved. Once you leave, nobody can have \(them) again.",
      [.init("stay", "Stay", "s"), .init("leave", "Leave without \(them)", "l")])
  }
}
