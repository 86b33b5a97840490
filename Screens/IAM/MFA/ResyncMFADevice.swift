import Display
import Domain

/// Resync: a device whose clock has drifted is followed again, from two codes it shows.
/// Source: Resynchronizing virtual and hardware MFA devices, console procedures.
package struct ResyncMFADevice: Screen {
  /// What it brings to the page that opened it: what was done, in a sentence.
  struct Done: Sendable { let text: String }

  package enum Event: ScreenEvent {
    case key(Key)
    case paste(String)
    case returned((any Sendable)?)
    case resync, cancel
    case resynced(Result<Nothing, ServiceError>)
  }

  struct Draft: MFACodesDraft {
    var firstCode = ""
    var secondCode = ""

    struct Facts: Sendable {
      let userName: String
      let serialNumber: String
      var error: ServiceError?
    }
  }

  package let path: [String]
  private var form: Form<Draft>
  private var isWaiting = false

  package init(userName: String, serialNumber: String, path: [String]) {
    self.path = path + ["Resync MFA device"]
    form = Form(
      FormState(
        Draft(), facts: Draft.Facts(userName: userName, serialNumber: serialNumber)),
      buttons: [.init("cancel", "Cancel"), .init("resync", "Resync")]
    ) { form in
      Note<Draft>.title("Resync MFA device")
      Note<Draft>(form.facts.serialNumber, .plain)
      Note<Draft>("Type two codes that the device shows one after the other.")
      Note<Draft>.gap
      MFACodeFields<Draft>.all(submitting: "resync", error: form.facts.error)
    }
  }

  package var isTyping: Bool { form.isTyping }

  package var bindings: [Binding<Event>] {
    form.fieldBindings { .key($0) } + [
      .nextField(.key(.tab)),
      Binding(
        [.control("n"), .function(10)], "resync", command: "resync",
        help: "Resync the device with the two codes", .resync),
      Binding(
        [.escape, .control("g"), .function(9)], "cancel", command: "cancel",
        help: "Leave the device as it is", .cancel),
    ]
  }

  package mutating func handle(_ event: Event, in room: Size) -> [Effect<Event>] {
    switch event {
    case .key(let key):
      guard case .pressed(let name) = form.handle(key, in: room) else { return [] }
      return name == "resync" ? resync() : cancel()
    case .paste(let text): _ = form.paste(text)
    case .resync: return resync()
    case .cancel: return cancel()
    case .resynced(let result): return finish(result)
    case .returned: break
    }
    return []
  }

  package func draw(on canvas: inout Canvas) { form.draw(on: &canvas) }

  private func cancel() -> [Effect<Event>] { isWaiting ? [.ring] : [.close] }

  private mutating func resync() -> [Effect<Event>] {
    guard !isWaiting, form.isInOrder() else { return [.ring] }
    (isWaiting, form.state.facts.error) = (true, nil)
    let (draft, facts) = (form.state.draft, form.state.facts)
    let call = IAM.ResyncMFADevice(
      userName: facts.userName, serialNumber: facts.serialNumber,
      authenticationCode1: MFACodeFields<Draft>.digits(draft.firstCode),
      authenticationCode2: MFACodeFields<Draft>.digits(draft.secondCode))
    return [.call(call) { .resynced($0) }]
  }

  private mutating func finish(_ result: Result<Nothing, ServiceError>) -> [Effect<Event>] {
    isWaiting = false
    guard case .failure(let error) = result else {
      return [.close(returning: Done(text: "The MFA device was resynced."))]
    }
    form.state.facts.error = error
    form.setFocus("firstCode")
    return []
  }
}
