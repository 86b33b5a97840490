import Domain

extension UserPage {
  /// Does what is asked for on the tab Security credentials.
  mutating func actOnCredentials(_ verb: UserVerb, _ subject: String) -> [Effect<Event>] {
    let user = facts.userName
    switch verb {
    case .managePassword:
      return [
        .show(ManagePassword(userName: user, identity: facts.identity, login: facts.login))
      ]
    case .changePassword:
      return [.show(ChangePassword(userName: user, identity: facts.identity, path: path))]
    case .assignMFA:
      return [.show(AssignMFADevice(userName: user, accountID: facts.accountID, path: path))]
    case .resync:
      return [.show(ResyncMFADevice(userName: user, serialNumber: subject, path: path))]
    case .deactivate: return ask(.deactivating(subject, of: user))
    case .createKey: return createKey()
    case .turn: return key(subject).map { send(.turning($0, of: user)) } ?? []
    case .deleteKey: return key(subject).map { ask(.deleting($0, of: user)) } ?? []
    default: return []
    }
  }

  private func key(_ id: String) -> UserKey? { facts.keys.value?.first { $0.id == id } }

  private mutating func createKey() -> [Effect<Event>] {
    let most = facts.quota(.accessKeysPerUser)
    if let count = facts.keys.value?.count, count >= most {
      form.state.notice =
        "A user can have \(most) access keys, active or not, and this one has \(count): delete one"
        + " first."
      return [.ring]
    }
    return send(
      UserChange(
        [AnyCall(IAM.CreateAccessKey(userName: facts.userName))], [.keys],
        done: "The access key was created."))
  }

  /// What is had once and never again is shown at once.
  func secrets(in replies: [Result<AnyOutput, ServiceError>]) -> [Effect<Event>] {
    replies.compactMap { try? $0.get().value as? IAM.CreateAccessKey.Output }.map { output in
      let file = AccessKeysFile(output.accessKey)
      return .show(
        NewCredentials(
          path: path + ["Create access key"],
          done: "The access key \(output.accessKey.accessKeyId) was created; it is active.",
          Credential.all(of: output.accessKey),
          file: CredentialsFile(
            name: AccessKeysFile.defaultName, contents: file.contents, warnings: [])))
    }
  }
}
