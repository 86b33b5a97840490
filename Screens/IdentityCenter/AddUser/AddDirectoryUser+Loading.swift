import Domain

extension AddDirectoryUser {
  package func load() -> [FormEffect<Self>] {
    [Self.loadDirectory, Self.loadGroups(after: nil, known: [])]
  }

  package func recheck() -> [FormEffect<Self>] { [] }

  private static var loadDirectory: FormEffect<Self> {
    .call(IdentityCenter.DescribeDirectory()) { result in
      FormUpdate { form in
        switch result {
        case .success(let directory): form.facts.directory = directory
        case .failure(let error):
          form.notice = "The directory cannot be read. \(error)"
          return []
        }
        return [checkName(form), checkEmail(form)].compactMap(\.self)
      }
    }
  }

  /// Asks whether somebody has the user name, unless that is known.
  static func checkName(_ form: FormState<Self>) -> FormEffect<Self>? {
    let name = form.draft.userName
    guard DirectoryDetails.nameRule(name) == nil, form.facts.isNameTaken[name] == nil else {
      return nil
    }
    return check("userName", name, form) { $0.isNameTaken[name] = $1 }
  }

  static func checkEmail(_ form: FormState<Self>) -> FormEffect<Self>? {
    let email = form.draft.email
    guard DirectoryDetails.emailRule(email) == nil, form.facts.isEmailTaken[email] == nil else {
      return nil
    }
    return check("emails.value", email, form) { $0.isEmailTaken[email] = $1 }
  }

  private static func check(
    _ path: String, _ value: String, _ form: FormState<Self>,
    note: @escaping @Sendable (inout DirectoryFacts, Bool) -> Void
  ) -> FormEffect<Self>? {
    guard let store = form.facts.directory?.identityStoreId else { return nil }
    let call = IdentityStore.GetUserId(
      identityStoreId: store, alternateIdentifier: .init(path, value))
    return .call(call) { result in
      FormUpdate { form in
        switch result {
        case .success: note(&form.facts, true)
        case .failure(let error):
          if error.code == .resourceNotFoundException { note(&form.facts, false) }
        }
        return []
      }
    }
  }

  static func loadGroups(
    after token: String?, known: [IdentityCenter.GroupSummary]
  ) -> FormEffect<Self> {
    .call(IdentityCenter.SearchGroups(maxResults: Page.maxItems, nextToken: token)) { result in
      FormUpdate { form in
        switch result {
        case .success(let page):
          let groups = known + page.groups
          if let token = page.nextToken { return [loadGroups(after: token, known: groups)] }
          take(groups, &form)
        case .failure(let error): form.notice = "The groups cannot be listed. \(error)"
        }
        return []
      }
    }
  }

  private static func take(
    _ groups: [IdentityCenter.GroupSummary], _ form: inout FormState<Self>
  ) {
    form.facts.areGroupsRead = true
    form.facts.groups = Dictionary(groups.map { ($0.displayName, $0) }) { first, _ in first }
    var list = form.lists["groups"] ?? Checklist()
    list.replace(groups.map(\.displayName))
    list.mark(form.draft.groups)
    if let row = form.draft.groups.last.flatMap({ list.listing.names.row(of: $0) }) {
      list.listing.moveCursor(toRow: row)
    }
    form.lists["groups"] = list
  }

  /// A group that was created on the way comes back ticked.
  package static func returned(
    with result: (any Sendable)?, _ form: inout FormState<Self>
  ) -> [FormEffect<Self>] {
    guard let created = result as? DirectoryGroupForm.Saved else { return [] }
    form.draft.groups.append(created.name)
    return [loadGroups(after: nil, known: [])]
  }
}
