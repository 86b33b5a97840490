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
        AnyCall(IAM.GetUser(userName: $0)),
      ]
    }
    return [
      Effect(
        .batch(calls) { results in
          FormUpdate { form in
            // Rows out of view are forgotten, so that a long list stays small.
            if form.facts.userRows.count > 500 { form.facts.userRows = [:] }
            for (index, name) in missing.enumerated() {
              form.facts.userRows[name] = row(results[index * 3..<index * 3 + 3])
            }
            return []
          }
        })
    ]
  }

  private static func row(
    _ results: ArraySlice<Result<AnyOutput, ServiceError>>
  ) -> AddUserFacts.UserRow {
    var row = AddUserFacts.UserRow(groups: [], policies: [], boundary: nil)
    for case .success(let output) in results {
      switch output.value {
      case let output as IAM.ListGroupsForUser.Output: row.groups = output.groups.map(\.groupName)
      case let output as IAM.ListAttachedUserPolicies.Output:
        row.policies = output.attachedPolicies.compactMap(\.policyName)
      case let output as IAM.GetUser.Output: row.boundary = name(ofBoundary: output.user)
      default: break
      }
    }
    return row
  }

  private static func name(ofBoundary user: IAM.User) -> String? {
    user.permissionsBoundary?.permissionsBoundaryArn.map { arn in
      (try? IAM.PolicyARN(arn))?.name ?? arn
    }
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
          guard let outputs = outputs(of: results, about: name, &form) else { return [] }
          let found = source(name, from: outputs)
          let inline = outputs.lazy.compactMap { $0 as? IAM.ListUserPolicies.Output }.first
          guard let names = inline?.policyNames, !names.isEmpty else {
            take(found, &form)
            return []
          }
          return [loadDocuments(names, for: found)]
        }
      })
  }

  /// What was answered; when anything was refused nothing is copied, since it would be less
  /// than the user has.
  private static func outputs(
    of results: [Result<AnyOutput, ServiceError>], about name: String,
    _ form: inout FormState<Self>
  ) -> [any Sendable]? {
    do {
      return try results.map { try $0.get().value }
    } catch {
      form.notice = "What \(name) has cannot be read. \(error)"
      if form.draft.copyFrom == name { form.draft.copyFrom = nil }
      return nil
    }
  }

  /// Only what is whole is there to be copied.
  private static func take(_ source: CopySource, _ form: inout FormState<Self>) {
    // What was left out of another user's permissions says nothing of this one's.
    if let last = form.facts.copySource, last.userName != source.userName {
      form.draft.leftOut = []
    }
    form.facts.copySource = source
    form.facts.copySource?.lines.sort { $0.kind.order < $1.kind.order }
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
        guard let arn = output.user.permissionsBoundary?.permissionsBoundaryArn,
          let boundary = Self.name(ofBoundary: output.user)
        else { break }
        lines.append(CopySource.Line(kind: .boundary, name: boundary, detail: arn))
      default: break
      }
    }
    return CopySource(userName: name, lines: lines)
  }

  private static func loadDocuments(
    _ names: [String], for source: CopySource
  ) -> FormEffect<Self> {
    let calls = names.map {
      AnyCall(IAM.GetUserPolicy(userName: source.userName, policyName: $0))
    }
    return Effect(
      .batch(calls) { results in
        FormUpdate { form in
          guard let outputs = outputs(of: results, about: source.userName, &form) else { return [] }
          var whole = source
          for case let policy as IAM.GetUserPolicy.Output in outputs {
            whole.lines.append(
              CopySource.Line(
                kind: .inline, name: policy.policyName, detail: policy.policyDocument))
          }
          take(whole, &form)
          return []
        }
      })
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
