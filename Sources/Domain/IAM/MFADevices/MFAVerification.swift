extension IAM.MFACode {
  /// How many steps from what is expected a code may be, either way: it may have changed while it
  /// was typed, or the clock be half a minute off. Source: RFC 6238, section 5.2.
  static let tolerance = 1
  /// The same when a device is synchronized again: an hour, as for a clock that is set to the time
  /// of another zone. Two codes in a row are as good as impossible to guess.
  static let searchedSteps = 120

  static let invalid = ServiceError(
    .invalidAuthentication, "Authentication code for device is not valid.")
}

extension Records {
  /// Whether one of the user's devices shows this code now. A code is accepted once.
  package func verifyMFACode(_ code: String, of user: IAM.UserRecord)
    throws(ServiceError) -> Bool
  {
    for var device in try mfaDevices(of: user) {
      let expected = IAM.MFACode.step(at: now) + device.drift
      let found = try step(
        showing: [code], on: device, near: expected, within: IAM.MFACode.tolerance)
      guard let found else { continue }
      device.lastStep = found
      try update(device)
      return true
    }
    return false
  }

  /// Sets a device's clock against ours by two codes that it showed one after the other. The
  /// device is still to be stored.
  ///
  /// - Parameter window: how many steps from now they may be.
  /// - Throws: `ValidationError` for what cannot be a code, `InvalidAuthenticationCode` for two
  ///   that the device did not show so, not within the window, or that were accepted before.
  func synchronize(
    _ device: inout IAM.VirtualMFADeviceRecord, by first: String, _ second: String,
    within window: Int
  ) throws(ServiceError) {
    try answering { () throws(Problem) in
      try IAM.MFACode.check(first, member: "authenticationCode1")
      try IAM.MFACode.check(second, member: "authenticationCode2")
    }
    let now = IAM.MFACode.step(at: now)
    guard let last = try step(showing: [first, second], on: device, near: now, within: window)
    else { throw IAM.MFACode.invalid }
    (device.lastStep, device.drift) = (last, last - now)
  }

  /// The step of the last of these codes, which the device shows in steps that follow each other
  /// and come after every one accepted before. The nearest to what is expected is taken.
  private func step(
    showing codes: [String], on device: IAM.VirtualMFADeviceRecord, near expected: Int,
    within window: Int
  ) throws(ServiceError) -> Int? {
    for last in (-window...window).map({ expected + $0 }).sorted(by: expected) {
      let first = last - codes.count + 1
      guard first > device.lastStep ?? -1 else { continue }
      if try areShown(codes, from: first, on: device) { return last }
    }
    return nil
  }

  private func areShown(
    _ codes: [String], from first: Int, on device: IAM.VirtualMFADeviceRecord
  ) throws(ServiceError) -> Bool {
    for (offset, code) in codes.enumerated() {
      let shown = try oneTimeCode(for: device.seed, step: first + offset)
      guard IAM.MFACode.isSame(code, shown) else { return false }
    }
    return true
  }
}

extension [Int] {
  /// The nearest to a number first.
  fileprivate func sorted(by expected: Int) -> [Int] {
    sorted { abs($0 - expected) < abs($1 - expected) }
  }
}
