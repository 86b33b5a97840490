import Domain

extension AddUser {
  /// Fills the list to copy from, and what the chosen user has.
  static func loadCopySources(chosen: String?) -> [FormEffect<Self>] {
    [loadUsers(after: nil)] + (chosen.map { [loadCopySource($0)] } ?? [])
  }

  private static func loadUsers(after marker: String?) -> FormEffect<Self> {
    // The first page fills the screen; the rest comes in as large pages as there are.
    let items = marker == nil ? Page.defaultItems : Page.maxItems
    return .call(IAM.ListUsers(marker: marker, maxItems: items)) { result in
      FormUpdate { form in
        switch result {
        case .success(let page): return take(page, isFirst: marker == nil, &form)
        case .failure(let error):
          form.notice = "The users cannot be listed. \(error)"
          form.lists["copy"]?.listing.isLoading = false
          return []
        }
      }
    }
  }

  private static func take(
    _ page: IAM.ListUsers.Output, isFirst: Bool, _ form: inout FormState<Self>
  ) -> [FormEffect<Self>] {
    if isFirst { form.lists["copy"] = Checklist() }
    form.lists["copy", default: Checklist()].listing.append(page.users.map(\.userName))
    form.lists["copy"]?.listing.isLoading = page.isTruncated
    let rows = isFirst ? loadRows(form, page.users.prefix(30).map(\.userName)) : []
    return rows + (page.isTruncated ? [loadUsers(after: page.marker)] : [])
  }

  /// Asks what stands beside users that have come into view.
  static func loadRows(_ form: FormState<Self>, _ names: [String]) -> [FormEffect<Self>] {
    let missing = names.filter { form.facts.userRows[$0] == nil }
    guard !missing.isEmpty else { return [] }
    let calls = missing.flatMap {
      [
        AnyCall(IAM.ListGroupsForUser(userName: $0)),
        AnyCall(IAM.ListAttachedUserPolicies(userName: $0)),
      ]
    }
    return [
      Effect(
        .batch(calls) { results in
          FormUpdate { form in
            // Rows out of view are forgotten, so that a long list stays small.
            if form.facts.userRows.count > 500 { form.facts.userRows = [:] }
            for (index, name) in missing.enumerated() {
              form.facts.userRows[name] = row(results[index * 2], results[index * 2 + 1])
            }
            return []
          }
        })
    ]
  }

  private static func row(
    _ groups: Result<AnyOutput, ServiceError>, _ policies: Result<AnyOutput, ServiceError>
  ) -> AddUserFacts.UserRow {
    let groups = (try? groups.get())?.value as? IAM.ListGroupsForUser.Output
    let policies = (try? policies.get())?.value as? IAM.ListAttachedUserPolicies.Output
    return AddUserFacts.UserRow(
      groups: groups?.groups.map(\.groupName) ?? [],
      policies: policies?.attachedPolicies.compactMap(\.policyName) ?? [])
  }

  /// Reads everything a user has that can be copied, once, before anything is created.
  static func loadCopySource(_ name: String) -> FormEffect<Self> {
    let calls = [
      AnyCall(IAM.GetUser(userName: name)), AnyCall(IAM.ListGroupsForUser(userName: name)),
      AnyCall(IAM.ListAttachedUserPolicies(userName: name)),
      AnyCall(IAM.ListUserPolicies(userName: name)),
    ]
    return Effect(
      .batch(calls) { results in
        FormUpdate { form in
          let outputs = results.compactMap { try? $0.get().value }
          // What was left out of another user's permissions says nothing of this one's.
          if let last = form.facts.copySource, last.userName != name { form.draft.leftOut = [] }
          form.facts.copySource = source(name, from: outputs)
          return loadDocuments(of: name, from: outputs)
        }
      })
  }

  private static func source(_ name: String, from outputs: [any Sendable]) -> CopySource {
    var lines: [CopySource.Line] = []
    for output in outputs {
      switch output {
      case let output as IAM.ListGroupsForUser.Output:
        lines += output.groups.map { CopySource.Line(kind: .group, name: $0.groupName) }
      case let output as IAM.ListAttachedUserPolicies.Output:
        lines += output.attachedPolicies.map {
          CopySource.Line(
            kind: .managed, name: $0.policyName ?? "", detail: $0.policyArn ?? "")
        }
      case let output as IAM.GetUser.Output:
        guard let arn = output.user.permissionsBoundary?.permissionsBoundaryArn else { break }
        let boundary = (try? IAM.PolicyARN(arn))?.name ?? arn
        lines.append(CopySource.Line(kind: .boundary, name: boundary, detail: arn))
      default: break
      }
    }
    return CopySource(userName: name, lines: lines.sorted { $0.kind.order < $1.kind.order })
  }

  private static func loadDocuments(
    of name: String, from outputs: [any Sendable]
  ) -> [FormEffect<Self>] {
    let listed = outputs.compactMap { $0 as? IAM.ListUserPolicies.Output }.first
    let calls = (listed?.policyNames ?? []).map {
      AnyCall(IAM.GetUserPolicy(userName: name, policyName: $0))
    }
    guard !calls.isEmpty else { return [] }
    return [
      Effect(
        .batch(calls) { results in
          FormUpdate { form in
            guard form.facts.copySource?.userName == name else { return [] }
            let inline = results.compactMap { (try? $0.get())?.value as? IAM.GetUserPolicy.Output }
              .map {
                CopySource.Line(
                  kind: .inline, name: $0.policyName, detail: $0.policyDocument)
              }
            form.facts.copySource?.lines.append(contentsOf: inline)
            form.facts.copySource?.lines.sort { $0.kind.order < $1.kind.order }
            return []
          }
        })
    ]
  }
}

extension CopySource.Kind {
  var order: Int {
    switch self {
    case .group: 0
    case .managed: 1
    case .inline: 2
    case .boundary: 3
    }
  }
}
