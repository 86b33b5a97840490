import Domain

/// What every page does with the credentials it shows.
extension Form where Draft: CredentialsDraft {
  /// Asks where to save the file, if there is one.
  mutating func askForPath() {
    guard state.facts.file != nil else { return }
    state.facts.isSaving = true
    setFocus("path")
  }

  func save<Event>(
    then event: @escaping @Sendable (Result<String, ExportError>) -> Event
  ) -> [Effect<Event>] {
    guard let file = state.facts.file else { return [] }
    return [Effect(.export(Export(path: state.draft.path, contents: file.contents), event))]
  }

  mutating func saved(_ result: Result<String, ExportError>) {
    switch result {
    case .success(let path):
      (state.facts.savedTo, state.facts.isSaving) = (path, false)
      setFocus("csv")
    case .failure(let error): state.notice = error.message
    }
  }

  func copy<Event>(
    _ key: String, then event: @escaping @Sendable (Result<String, ExportError>) -> Event
  ) -> [Effect<Event>] {
    switch state.facts.credential(key)?.value {
    case .plain(let text): [Effect(.copy(Secret(text), event))]
    case .secret(let secret): [Effect(.copy(secret, event))]
    case nil: []
    }
  }

  mutating func copied(_ key: String, _ result: Result<String, ExportError>) {
    switch result {
    case .success(let what):
      state.facts.seen.insert(key)
      state.notice = what
    case .failure(let error): state.notice = error.message
    }
  }
}
