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
    user.permissionsBoundary?.permissionsBoundaryArn.map { IAM.PolicyARN.name(in: $0) }
  }

  /// Reads everything a user has that can be copied, once, before anything is created.
  static func loadCopySource(_ name: String) -> FormEffect<Self> {
    Effect(
      .batch(CopySource.reading(name)) { replies in
        FormUpdate { form in
          take(name, &form) { () throws(ServiceError) in try CopySource(name, replies) }
        }
      })
  }

  private static func loadDocuments(_ calls: [AnyCall], for found: CopySource) -> FormEffect<Self> {
    Effect(
      .batch(calls) { replies in
        FormUpdate { form in
          take(found.userName, &form) { () throws(ServiceError) in
            var whole = found
            try whole.add(replies)
            return whole
          }
        }
      })
  }

  /// Only what is whole is there to be copied.
  private static func take(
    _ name: String, _ form: inout FormState<Self>,
    _ read: () throws(ServiceError) -> CopySource
  ) -> [FormEffect<Self>] {
    do {
      let source = try read()
      if let calls = source.readingOn { return [loadDocuments(calls, for: source)] }
      // What was left out of another user's permissions says nothing of this one's.
      if let last = form.facts.copySource, last.userName != name { form.draft.leftOut = [] }
      form.facts.copySource = source
    } catch {
      form.notice = "What \(name) has cannot be read. \(error)"
      if form.draft.copyFrom == name { form.draft.copyFrom = nil }
    }
    return []
  }
}
