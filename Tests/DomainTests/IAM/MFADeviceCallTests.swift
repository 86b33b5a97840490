import Domain
import Foundation
import Testing

@Suite struct MFADeviceCallTests {
  private let account: TestAccount

  init() throws { account = try TestAccount(users: ["ada", "bob"]) }

  @Test func `a device is created once, with a seed that is never told again`() throws {
    let call = IAM.CreateVirtualMFADevice(virtualMFADeviceName: "ada", path: "/eng/")
    let device = try account.perform(call).virtualMFADevice
    #expect(device.serialNumber == "arn:aws:iam::123456789012:mfa/eng/ada")
    #expect(device.base32StringSeed?.utf8.count == 64 && device.user == nil)
    #expect(
      account.refusal(of: call)
        == ServiceError(
          .entityAlreadyExists, "MFADevice entity at the same path and name already exists."))
    try account.perform(IAM.CreateVirtualMFADevice(virtualMFADeviceName: "ada"))
    let listed = try account.perform(IAM.ListVirtualMFADevices()).virtualMFADevices
    #expect(listed.map(\.base32StringSeed) == [nil, nil])
  }

  @Test func `the QR code says device, user and seed`() throws {
    let device = try account.perform(
      IAM.CreateVirtualMFADevice(virtualMFADeviceName: "phone", path: "/eng/")
    ).virtualMFADevice
    let seed = try #require(device.base32StringSeed).revealed
    #expect(
      device.enrolmentURI(for: "ada")?.revealed == "otpauth://totp/phone@ada?secret=\(seed)")
    let listed = try account.perform(IAM.ListVirtualMFADevices()).virtualMFADevices
    #expect(listed.first?.enrolmentURI(for: "ada") == nil)
  }

  @Test func `a name and a path that no serial number can hold are refused`() {
    for call in [
      IAM.CreateVirtualMFADevice(virtualMFADeviceName: ""),
      IAM.CreateVirtualMFADevice(virtualMFADeviceName: "a b"),
      IAM.CreateVirtualMFADevice(virtualMFADeviceName: .of(227)),
      IAM.CreateVirtualMFADevice(virtualMFADeviceName: .of(226), path: "/a/"),
      IAM.CreateVirtualMFADevice(virtualMFADeviceName: "a", path: "/a!/"),
      IAM.CreateVirtualMFADevice(virtualMFADeviceName: "a", path: "a"),
    ] {
      #expect(account.refusal(of: call)?.code == .validationError)
    }
  }

  @Test func `there are as many devices as there may be users`() throws {
    try account.records.set(IAM.Quota.users.rawValue, to: "2")
    for name in ["a", "b"] { _ = try account.newDevice(name) }
    #expect(
      account.refusal(of: IAM.CreateVirtualMFADevice(virtualMFADeviceName: "c"))
        == ServiceError(.limitExceeded, "Cannot exceed quota for MFADevicesPerAccount: 2"))
  }

  @Test func `a device is enabled by two codes in a row and listed as its user's`() throws {
    let device = try account.newDevice()
    try account.perform(account.enabling(device, for: "ADA"))
    let listed = try account.perform(IAM.ListMFADevices(userName: "ada")).mfaDevices
    #expect(listed.map(\.serialNumber) == [device.serialNumber])
    #expect(listed.map(\.userName) == ["ada"])
    #expect(listed.map(\.enableDate) == [account.records.now])
    #expect(try account.perform(IAM.ListMFADevices(userName: "bob")).mfaDevices.isEmpty)
  }

  @Test func `a device in use is not given to anybody else`() throws {
    let device = try account.newDevice()
    try account.perform(account.enabling(device))
    #expect(
      account.refusal(of: try account.enabling(device, for: "bob"))
        == ServiceError(.entityAlreadyExists, "MFA Device is already in use."))
  }

  @Test func `a user has one device in use, and more only where the account allows`() throws {
    try account.perform(account.enabling(account.newDevice("one")))
    let second = try account.newDevice("two")
    #expect(
      account.refusal(of: try account.enabling(second))
        == ServiceError(.limitExceeded, "Cannot exceed quota for MFADevicesPerUser: 1"))
    try account.records.set(IAM.Quota.mfaDevicesPerUser.rawValue, to: "2")
    try account.perform(account.enabling(second))
    #expect(try account.perform(IAM.ListMFADevices(userName: "ada")).mfaDevices.count == 2)
  }

  @Test func `devices are listed by whether somebody has them, page by page`() throws {
    for name in ["a", "b", "c"] { _ = try account.newDevice(name) }
    try account.perform(account.enabling(account.newDevice("d")))
    func names(_ status: IAM.AssignmentStatus?) throws -> [String] {
      var (names, marker) = ([String](), String?.none)
      repeat {
        let page = try account.perform(
          IAM.ListVirtualMFADevices(assignmentStatus: status, marker: marker, maxItems: 2))
        names += page.virtualMFADevices.map { String($0.serialNumber.suffix(1)) }
        marker = page.marker
      } while marker != nil
      return names
    }
    #expect(try names(.any) == ["a", "b", "c", "d"] && names(nil) == ["a", "b", "c", "d"])
    #expect(try names(.unassigned) == ["a", "b", "c"] && names(.assigned) == ["d"])
    let assigned = try account.perform(IAM.ListVirtualMFADevices(assignmentStatus: .assigned))
    #expect(assigned.virtualMFADevices.map(\.user?.userName) == ["ada"])
  }

  @Test func `a device is deleted once nobody has it in use`() throws {
    let device = try account.newDevice()
    try account.perform(account.enabling(device))
    let delete = IAM.DeleteVirtualMFADevice(serialNumber: device.serialNumber)
    #expect(
      account.refusal(of: delete)
        == ServiceError(.deleteConflict, "MFA VirtualDevice in use. Must deactivate first."))
    let deactivate = IAM.DeactivateMFADevice(userName: "ada", serialNumber: device.serialNumber)
    try account.perform(deactivate)
    #expect(
      account.refusal(of: deactivate) == ServiceError(.noSuchEntity, "MFA Device invalid for user.")
    )
    try account.perform(delete)
    #expect(
      account.refusal(of: delete)
        == ServiceError(
          .noSuchEntity,
          "VirtualMFADevice with serial number \(device.serialNumber) does not exist."))
  }

  @Test func `another user's device is neither synchronized nor deactivated`() throws {
    let device = try account.newDevice()
    try account.perform(account.enabling(device))
    let foreign = ServiceError(.noSuchEntity, "MFA Device invalid for user.")
    #expect(
      account.refusal(
        of: IAM.DeactivateMFADevice(userName: "bob", serialNumber: device.serialNumber)) == foreign)
    #expect(
      account.refusal(of: try account.resynchronizing(device, for: "bob", at: 1)) == foreign)
  }

  @Test func `who names no user means the caller`() throws {
    let device = try account.newDevice()
    try account.perform(account.enabling(device))
    let id = try account.perform(IAM.GetUser(userName: "ada")).user.userId
    account.records.caller = Caller(.user(id: id, name: "ada"))
    #expect(try account.perform(IAM.ListMFADevices(userName: nil)).mfaDevices.count == 1)
    try account.perform(
      IAM.DeactivateMFADevice(userName: nil, serialNumber: device.serialNumber))
    #expect(try account.perform(IAM.ListMFADevices(userName: nil)).mfaDevices.isEmpty)
  }

  @Test(arguments: [String.of(8), .of(257), "arn:aws:iam::123456789012:mfa/a b"])
  func `what cannot be a serial number is refused`(serial: String) {
    #expect(
      account.refusal(of: IAM.DeleteVirtualMFADevice(serialNumber: serial))?.code
        == .validationError)
  }

  @Test(arguments: [String.of(9), .of(256)])
  func `what can be one is looked for`(serial: String) {
    #expect(
      account.refusal(of: IAM.DeleteVirtualMFADevice(serialNumber: serial))?.code == .noSuchEntity)
  }

  @Test func `the summary counts devices and those in use`() throws {
    _ = try account.newDevice("spare")
    try account.perform(account.enabling(account.newDevice()))
    let map = try account.perform(IAM.GetAccountSummary()).summaryMap
    #expect((map["MFADevices"], map["MFADevicesInUse"]) == (2, 1))
  }
}
