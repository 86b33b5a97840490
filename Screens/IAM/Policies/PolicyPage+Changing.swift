import Display
import Domain

extension PolicyPage {
  mutating func perform(_ action: Action) -> [Effect<Event>] {
    switch action {
    case .edit: return edit()
    case .view: return view()
    case .delete: return [.show(DeletePolicies([arn]))]
    case .attach(let use): return [attaching(as: use)]
    case .detach: askToDetach()
    case .setDefault: askToSetDefault()
    case .deleteVersion: askToDeleteVersion()
    }
    return []
  }

  mutating func answer(_ key: Key) -> [Effect<Event>] {
    guard let answer = confirm?.handle(key) else { return [] }
    confirm = nil
    let id = versions.current?.versionId ?? ""
    switch answer {
    case "detach": return [detaching()]
    case "limit": return [beginning(.boundary, for: toBeLimited)]
    case "default":
      sought = id
      let call = IAM.SetDefaultPolicyVersion(policyArn: arn, versionId: id)
      return [.call(call) { .changed($0, saying: "\(id) is the default version now.") }]
    case "version":
      let call = IAM.DeletePolicyVersion(policyArn: arn, versionId: id)
      return [.call(call) { .changed($0, saying: "Deleted \(id).") }]
    default: return []
    }
  }

  mutating func wake(with result: (any Sendable)?) -> [Effect<Event>] {
    switch result {
    case let picked as Picked: return take(picked)
    case let outcome as BulkOutcome: return take(outcome)
    case let saved as NewVersion.Saved: return take(saved)
    default: return []
    }
  }
}

// MARK: - Versions

extension PolicyPage {
  mutating func take(_ result: Result<Nothing, ServiceError>, saying text: String) -> [Effect<
    Event
  >] {
    switch result {
    case .success: notice = text
    case .failure(let error): notice = "\(error)"
    }
    return readPolicy
  }

  private mutating func edit() -> [Effect<Event>] {
    guard let standard = versions.standard else { return [.ring] }
    return [.show(NewVersion.page(of: arn, from: standard))]
  }

  private mutating func take(_ saved: NewVersion.Saved) -> [Effect<Event>] {
    notice = saved.text
    sought = saved.versionId
    return readPolicy
  }

  /// On the tab of versions the one under the cursor, else the default.
  private func view() -> [Effect<Event>] {
    let shown = tabs.current == .versions ? versions.current : versions.standard
    guard let shown else { return [.ring] }
    let id = shown.versionId ?? ""
    return [
      .show(
        TextPage(
          path: path + [id], heading: arn, lines: PolicyPermissions.lines(shown.document ?? ""),
          fileName: shown.isDefaultVersion == true ? "\(name).json" : "\(name)-\(id).json"))
    ]
  }

  private mutating func askToSetDefault() {
    guard let id = versions.current?.versionId else { return }
    confirm = Confirm(
      "Set \(id) as the default version of \(name)? \(consequence)",
      [
        .init("keep", "Keep \(versions.standard?.versionId ?? "")", "k"),
        .init("default", "Set as default", "s"),
      ])
  }

  /// Whom a change of the default concerns.
  private var consequence: String {
    let attached = policy?.attachmentCount ?? 0
    let limited = policy?.permissionsBoundaryUsageCount ?? 0
    let who = [
      attached > 0
        ? "\(Noun("user or group", "users and groups").counted(attached)) it is attached to" : nil,
      limited > 0 ? "\(Noun("user", "users").counted(limited)) it limits" : nil,
    ].compactMap(\.self)
    return who.isEmpty
      ? "Nobody uses the policy now."
      : "It is in effect at once for the \(who.joined(separator: " and the "))."
  }

  private mutating func askToDeleteVersion() {
    guard let version = versions.current, let id = version.versionId else { return }
    let age = version.createDate.map { ", created \(Day($0).text)" } ?? ""
    confirm = Confirm(
      "Delete \(id) of \(name)\(age)? This cannot be undone.",
      [.init("keep", "Keep", "k"), .init("version", "Delete", "d")])
  }
}
