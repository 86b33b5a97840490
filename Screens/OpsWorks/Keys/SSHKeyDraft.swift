import Domain

/// Answers with a public SSH key among them.
protocol SSHKeyDraft: FormDraft where Facts: SSHKeyFacts {
  /// As typed or pasted; never a private key. Blank is no key.
  var sshPublicKey: String { get set }
}

protocol SSHKeyFacts {
  var key: SSHKeyReading { get set }
}

/// What a form knows of the key in it.
struct SSHKeyReading: Sendable {
  /// What was pasted last was a private key, and was not kept.
  var isRefused = false
  /// Of the key in this text; of another one it is no use.
  var fingerprint: (key: String, text: String)?
}

extension FormState where Draft: SSHKeyDraft {
  /// The key in the field; nil for none and for what is no key.
  var sshKey: OpsWorks.SSHPublicKey? { try? OpsWorks.SSHPublicKey(givenKey) }

  var givenKey: OpsWorks.SSHKeyText { OpsWorks.SSHKeyText(draft.sshPublicKey) }

  /// What is wrong with it, in a sentence; a blank one takes the key away, which is not wrong.
  var sshKeyProblem: String? {
    guard !facts.key.isRefused else { return Self.refusal + " Backspace goes on." }
    guard !givenKey.isBlank else { return nil }
    do throws(Problem) { _ = try OpsWorks.SSHPublicKey(givenKey) } catch { return error.sentence }
    return nil
  }

  /// The account does the hashing.
  var fingerprintAsked: [FormEffect<Draft>] {
    guard let text = sshKey?.text, text != facts.key.fingerprint?.key else { return [] }
    let call = OpsWorks.GetKeyFingerprint(sshPublicKey: OpsWorks.SSHKeyText(text))
    return [
      .call(call) { result in
        FormUpdate { form in
          if let output = try? result.get() {
            form.facts.key.fingerprint = (text, output.fingerprint)
          }
          return []
        }
      }
    ]
  }

  private static var refusal: String {
    do throws(Problem) {
      _ = try OpsWorks.SSHPublicKey(OpsWorks.SSHKeyText("PRIVATE KEY"))
      return ""
    } catch { return error.sentence }
  }
}

extension Form where Draft: SSHKeyDraft {
  /// A private key is refused wherever on the page it is pasted.
  mutating func pasteUnlessPrivate(_ text: String) -> Answer {
    if OpsWorks.SSHKeyText(text).isPrivateKey { setFocus(SSHKeyField<Draft>.id) }
    return paste(text)
  }
}
