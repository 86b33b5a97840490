import Domain

extension CreateGroup {
  static func loadUsers(after marker: String?) -> FormEffect<Draft> {
    let users = Paging<String>(
      { IAM.ListUsers(marker: $0, maxItems: $1) },
      page: { ($0.users.map(\.userName), $0.marker) })
    return users.read(after: marker).map { reply in
      FormUpdate { form in
        switch reply {
        case .success(let page):
          form.lists["users"]?.listing.append(page.items)
          form.lists["users"]?.listing.isLoading = page.marker != nil
          return page.marker.map { [loadUsers(after: $0)] } ?? []
        case .failure(let error):
          form.notice = "The users cannot be listed. \(error)"
          return []
        }
      }
    }
  }

  static func loadPolicies(
    after marker: String?, known: [IAM.Policy]
  ) -> FormEffect<Draft> {
    .call(IAM.ListPolicies(marker: marker, maxItems: Page.maxItems)) { result in
      FormUpdate { form in
        switch result {
        case .success(let page):
          let policies = known + page.policies
          if page.isTruncated { return [loadPolicies(after: page.marker, known: policies)] }
          take(PolicyNames.listed(policies), &form)
        case .failure(let error): form.notice = "The policies cannot be listed. \(error)"
        }
        return []
      }
    }
  }

  /// - Parameter policies: by their names in the list.
  static func take(_ policies: [String: IAM.Policy], _ form: inout FormState<Draft>) {
    form.facts.policies = policies
    let names = policies.keys.sorted { ($0.lowercased(), $0) < ($1.lowercased(), $1) }
    form.lists["policies"]?.replace(names)
  }
}
