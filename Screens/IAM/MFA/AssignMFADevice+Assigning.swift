import Domain

extension AssignMFADevice {
  mutating func assign() -> [Effect<Event>] {
    guard !isWaiting, let device = form.state.facts.device.value, form.isInOrder() else {
      return [.ring]
    }
    (isWaiting, form.state.facts.error) = (true, nil)
    let draft = form.state.draft
    let call = IAM.EnableMFADevice(
      userName: userName, serialNumber: device.serialNumber,
      authenticationCode1: MFACodeFields<Draft>.digits(draft.firstCode),
      authenticationCode2: MFACodeFields<Draft>.digits(draft.secondCode))
    return [.call(call) { .enabled($0) }]
  }

  mutating func finish(_ result: Result<Nothing, ServiceError>) -> [Effect<Event>] {
    isWaiting = false
    guard case .failure(let error) = result else {
      wipe()
      return [.close(returning: Done(text: "The MFA device was assigned."))]
    }
    form.state.facts.error = error
    form.setFocus("firstCode")
    return []
  }

  private func wipe() { form.state.facts.seed?.wipe() }
}

// MARK: - Leaving

extension AssignMFADevice {
  mutating func cancel() -> [Effect<Event>] {
    guard !isWaiting else { return [.ring] }
    let draft = form.state.draft
    guard draft.firstCode.isEmpty, draft.secondCode.isEmpty else {
      confirm = Confirm(
        "Leave without assigning the device? It is deleted, and what an app has of it is worth"
          + " nothing.",
        [.init("stay", "Stay", "s"), .init("leave", "Leave", "l")])
      return []
    }
    return delete()
  }

  mutating func delete() -> [Effect<Event>] {
    guard let device = form.state.facts.device.value else { return [.close] }
    isWaiting = true
    return [
      .call(IAM.DeleteVirtualMFADevice(serialNumber: device.serialNumber)) { .deleted($0) }
    ]
  }

  func leave(after result: Result<Nothing, ServiceError>) -> [Effect<Event>] {
    wipe()
    guard case .failure(let error) = result else { return [.close] }
    let serial = form.state.facts.device.value?.serialNumber ?? ""
    return [
      .close(
        returning: Done(
          text: "The device \(serial), which nobody uses, could not be deleted. \(error)"))
    ]
  }
}
