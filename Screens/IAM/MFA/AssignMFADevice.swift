import Display
import Domain

/// Manage MFA device: a virtual device is created, taken over by an app, and enabled by two codes
/// that the app shows.
/// Source: Enabling a virtual multi-factor authentication (MFA) device, console procedures.
package struct AssignMFADevice: Screen {
  typealias Draft = AssignMFADraft

  /// What it brings to the page that opened it: what was done, in a sentence.
  struct Done: Sendable { let text: String }

  package enum Event: ScreenEvent {
    case key(Key)
    case paste(String)
    case returned((any Sendable)?)
    case assign, showKey, cancel
    case created([Result<AnyOutput, ServiceError>])
    case code(QRCode?)
    case copied(Result<String, ExportError>)
    case enabled(Result<Nothing, ServiceError>)
    case deleted(Result<Nothing, ServiceError>)
  }

  package let path: [String]
  private let accountID: String
  var form: Form<Draft>
  var confirm: Confirm?
  /// A call is on its way; the first is begun with the page.
  var isWaiting = true
  /// Whether a device of the same name, left by somebody who went away, was deleted.
  private var isRetried = false

  package init(userName: String, accountID: String, path: [String]) {
    self.path = path + ["Assign MFA device"]
    self.accountID = accountID
    form = Form(
      FormState(Draft(), facts: Draft.Facts(userName: userName)),
      buttons: [.init("cancel", "Cancel"), .init("assign", "Assign MFA")], fields: Self.fields)
  }

  var userName: String { form.state.facts.userName }

  package var isTyping: Bool { confirm == nil && form.isTyping }

  package func start() -> [Effect<Event>] { [Effect(.batch([create]) { .created($0) })] }

  package var bindings: [Binding<Event>] {
    if let confirm { return confirm.bindings { .key($0) } }
    let isShown = form.state.draft.showsKey
    return form.fieldBindings { .key($0) } + [
      .nextField(.key(.tab)),
      Binding(
        [.character("s")], isShown ? "QR code" : "secret key", command: "secret-key",
        help: "Show the secret key as text, or the QR code again", .showKey),
      Binding(
        [.control("n"), .function(10)], "assign", command: "assign",
        help: "Assign the device, with the two codes", .assign),
      Binding(
        [.escape, .control("g"), .function(9)], "cancel", command: "cancel",
        help: "Leave; the device, which nobody uses, is deleted again", .cancel),
    ]
  }

  package mutating func handle(_ event: Event, in room: Size) -> [Effect<Event>] {
    switch event {
    case .key(let key): return press(key, in: room)
    case .paste(let text): if confirm == nil { _ = form.paste(text) }
    case .assign: return confirm == nil ? assign() : []
    case .showKey: if confirm == nil { form.state.draft.showsKey.toggle() }
    case .cancel: return confirm == nil ? cancel() : []
    case .created(let replies): return take(replies)
    case .code(let code): take(code)
    case .copied(.success(let what)): form.state.notice = what
    case .copied(.failure(let error)): form.state.notice = error.message
    case .enabled(let result): return finish(result)
    case .deleted(let result): return leave(after: result)
    case .returned: break
    }
    return []
  }

  private mutating func press(_ key: Key, in room: Size) -> [Effect<Event>] {
    if confirm != nil {
      guard let answer = confirm?.handle(key) else { return [] }
      confirm = nil
      return answer == "leave" ? delete() : []
    }
    guard case .pressed(let name) = form.handle(key, in: room) else { return [] }
    switch name {
    case "assign": return assign()
    case "key": form.state.draft.showsKey.toggle()
    case "copy": return form.state.facts.seed.map { [Effect(.copy($0) { .copied($0) })] } ?? []
    default: return cancel()
    }
    return []
  }
}

// MARK: - Creating

extension AssignMFADevice {
  private var create: AnyCall {
    AnyCall(IAM.CreateVirtualMFADevice(virtualMFADeviceName: userName))
  }

  /// Where a device lies whose assigning was broken off, the name is taken: nobody has its key.
  private var deleteOld: AnyCall {
    AnyCall(
      IAM.DeleteVirtualMFADevice(serialNumber: "arn:aws:iam::\(accountID):mfa/\(userName)"))
  }

  private mutating func take(_ replies: [Result<AnyOutput, ServiceError>]) -> [Effect<Event>] {
    let created = Reading { () throws(ServiceError) in
      for reply in replies.dropLast() { _ = try reply.get() }
      return try replies[replies.count - 1].output(of: IAM.CreateVirtualMFADevice.self)
        .virtualMFADevice
    }
    if created.error?.code == .entityAlreadyExists, !isRetried {
      isRetried = true
      return [Effect(.batch([deleteOld, create]) { .created($0) })]
    }
    isWaiting = false
    form.state.facts.device = created
    form.beginAtFirst()
    let texts = form.state.facts.texts
    form.state.facts.codesWaiting = texts.count
    return texts.map { Effect(.qrCode($0) { .code($0) }) }
  }

  private mutating func take(_ code: QRCode?) {
    form.state.facts.codesWaiting -= 1
    guard let code else { return }
    form.state.facts.codes.append(code)
    form.state.facts.codes.sort { $0.width > $1.width }
  }
}
