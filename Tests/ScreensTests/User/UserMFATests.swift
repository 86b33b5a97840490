import Display
import Foundation
import Outbox
import Store
import Testing

@testable import Domain
@testable import Screens

@Suite struct UserMFATests {
  private func onPage(_ keys: String = "", size: Size = Size(columns: 80, rows: 24)) async throws
    -> Desk
  {
    try await Desk.onUser("wei", "4<tab><enter>" + keys, size: size)
  }

  /// Two codes of an app that has the key, the later one so many steps from now.
  private func codes(_ desk: Desk, at offset: Int = 0) throws -> String {
    let seed = try #require(desk.copied.last)
    let step = IAM.MFACode.step(at: Date()) + offset
    let codes = [step - 1, step].compactMap { OneTimeCode.code(for: seed, step: $0) }
    return codes.joined(separator: "<tab>")
  }

  private func devices(_ desk: Desk) async throws -> [String] {
    try await desk.reply(IAM.ListMFADevices(userName: "wei.zhang")).mfaDevices.map(\.serialNumber)
  }

  private func unassigned(_ desk: Desk) async throws -> Int {
    try await desk.reply(IAM.ListVirtualMFADevices(assignmentStatus: .unassigned))
      .virtualMFADevices.count
  }

  /// Copies the key, as an app takes it.
  private let take = "s<s-tab>y"

  private func assigned() async throws -> Desk {
    let desk = try await onPage(take)
    await desk.press("<tab><tab>\(try codes(desk))<enter>")
    return desk
  }

  @Test func `two codes in a row assign the device`() async throws {
    let desk = try await assigned()
    #expect(desk.screen.contains("The MFA device was assigned."), "\(desk.screen)")
    let serial = try #require(try await devices(desk).first)
    #expect(serial.hasSuffix(":mfa/wei.zhang") && desk.screen.contains(serial))
    #expect(try await unassigned(desk) == 0)
    #expect(try #require(desk.copied.last).isLost, "the key is wiped")
  }

  @Test func `codes may be typed in halves, as apps show them`() async throws {
    let desk = try await onPage(take)
    let halves = try codes(desk).split(separator: "<tab>").map { $0.prefix(3) + " " + $0.suffix(3) }
    await desk.press("<tab><tab>\(halves.joined(separator: "<tab>"))<enter>")
    #expect(try await devices(desk).count == 1)
  }

  @Test func `codes that are wrong are refused beside them, and can be typed again`() async throws {
    let desk = try await onPage(take + "<tab><tab>123456<tab>654321<enter>")
    #expect(desk.screen.contains("✗ InvalidAuthenticationCode"))
    #expect(desk.screen.contains("MFA code 1 * 123456"))
    #expect(try await devices(desk) == [])
    await desk.press("<c-u>\(try codes(desk).replacing("<tab>", with: "<tab><c-u>"))<enter>")
    #expect(try await devices(desk).count == 1)
  }

  @Test(arguments: ["12345", "1234567", "12345a", ""])
  func `what is no code is not sent`(code: String) async throws {
    let desk = try await onPage("<tab>\(code)<tab>123456<c-n>")
    #expect(desk.screen.contains("Enter the 6 digits that the device"))
    #expect(desk.performed("EnableMFADevice") == 0)
  }

  @Test func `the same code twice is not sent`() async throws {
    let desk = try await onPage("<tab>123456<tab>123456<c-n>")
    #expect(desk.screen.contains("Wait until the device shows another"))
    #expect(desk.performed("EnableMFADevice") == 0)
  }

  // MARK: - The code and the key

  @Test func `the QR code says the key, and is as secret`() async throws {
    let desk = try await onPage()
    #expect(desk.screen.contains("█▀▀▀▀▀█") || desk.screen.contains("█ ▄▄▄▄▄ █"))
    #expect(!desk.canvas.maskedText.contains("▄▄▄▄▄"))
    #expect(!desk.screen.contains("The QR code needs"))
    await desk.press("s")
    #expect(!desk.screen.contains("▄▄▄▄▄"))
    let key = try #require(desk.screen.firstMatch(of: /(?:[A-Z2-7]{4} ){5}[A-Z2-7]{4}/))
    #expect(!desk.canvas.maskedText.contains(key.output))
    await desk.press("s")
    #expect(desk.screen.contains("▄▄▄▄▄"))
  }

  @Test(arguments: [(73, 24), (80, 22)])
  func `where there is no room for the code it says how much it needs`(columns: Int, rows: Int)
    async throws
  {
    let desk = try await onPage(size: Size(columns: columns, rows: rows))
    #expect(desk.screen.contains("The QR code needs a window of 23 rows and 74 columns."))
    desk.size = Size(columns: 74, rows: 23)
    #expect(desk.screen.contains("▄▄▄▄▄") && desk.screen.contains("MFA code 2 *"))
  }

  @Test(arguments: ["AAAAAAAA", "22222222", "2A3B4C5D", "ABCDEFG7"])
  func `whatever the key, there is a code of 19 lines`(part: String) throws {
    let seed = Secret(String(repeating: part, count: 8))
    var facts = AssignMFADraft.Facts(userName: String(repeating: "n", count: 64))
    facts.device = .known(
      IAM.VirtualMFADevice(serialNumber: "arn", base32StringSeed: seed, user: nil, enableDate: nil))
    let codes = facts.texts.compactMap { QRCode(encoding: $0) }
    #expect(codes.map(\.lines.count).min() == 19)
  }

  @Test func `a long name has a short label where the room is short`() async throws {
    let name = String(repeating: "n", count: 64)
    let desk = try Desk.onSample()
    _ = try await desk.reply(IAM.CreateUser(userName: name))
    await desk.show(
      AssignMFADevice(userName: name, accountID: desk.console.identity.accountID, path: []))
    #expect(desk.screen.contains("▄▄▄▄▄"))
    let before = desk.screen
    desk.size = Size(columns: 120, rows: 40)
    #expect(desk.screen.split(separator: "\n").count { $0.contains("█") } > 18)
    #expect(before.split(separator: "\n").count { $0.contains("█") } == 18)
  }

  @Test func `who may look after their own credentials assigns a device to themselves`()
    async throws
  {
    let desk = try await Desk.onOwnPage("omar.haddad", "<tab><enter>" + take)
    await desk.press("<tab><tab>\(try codes(desk))<enter>")
    #expect(desk.screen.contains("The MFA device was assigned."), "\(desk.screen)")
    await desk.press(":deactivate-mfa<enter>d")
    #expect(desk.screen.contains("The MFA device was deactivated and deleted."))
  }

  // MARK: - Leaving

  @Test func `cancelling deletes the device that nobody uses`() async throws {
    let desk = try await onPage()
    #expect(try await unassigned(desk) == 1)
    await desk.press("<esc>")
    #expect(desk.screen.contains("4 Security credentials"))
    #expect(try await unassigned(desk) == 0)
  }

  @Test func `with a code typed cancelling asks first`() async throws {
    let desk = try await onPage("<tab>1<esc>")
    #expect(desk.screen.contains("Leave without assigning the device?"))
    await desk.press("s")
    #expect(try await unassigned(desk) == 1)
    await desk.press("<esc>l")
    #expect(try await unassigned(desk) == 0)
  }

  @Test func `a device that was left lying is replaced`() async throws {
    let desk = try await Desk.onUser(
      "wei", "4<tab><enter>",
      [AnyCall(IAM.CreateVirtualMFADevice(virtualMFADeviceName: "wei.zhang"))])
    #expect(desk.screen.contains("Show secret key"), "\(desk.screen)")
    #expect(try await unassigned(desk) == 1)
  }

  @Test func `what cannot be created is said`() async throws {
    let desk = try await Desk.onUser("wei", "4<tab>")
    desk.refuses = { $0.value is IAM.CreateVirtualMFADevice }
    await desk.press("<enter>")
    #expect(desk.screen.contains("✗ A virtual MFA device cannot be created. AccessDenied"))
    await desk.press("<esc>")
    #expect(desk.screen.contains("4 Security credentials"))
  }

  // MARK: - Afterwards

  @Test func `a device is deactivated after a yes, and deleted with it`() async throws {
    let desk = try await assigned()
    await desk.press(":deactivate-mfa<enter><enter>")
    #expect(try await devices(desk).count == 1)
    await desk.press("<s-tab><s-tab><s-tab>Dd")
    #expect(try await devices(desk) == [])
    #expect(try await unassigned(desk) == 0)
    #expect(desk.screen.contains("No: a password is all that it takes to sign in."))
  }

  @Test func `a device is resynced with two codes`() async throws {
    let desk = try await onPage(take)
    let later = try codes(desk, at: 4)
    await desk.press("<tab><tab>\(try codes(desk))<enter>")
    await desk.press(":resync-mfa<enter>")
    await desk.press("111111<tab>222222<enter>")
    #expect(desk.screen.contains("✗ InvalidAuthenticationCode"))
    await desk.press("<c-u>\(later.replacing("<tab>", with: "<tab><c-u>"))<enter>")
    #expect(desk.screen.contains("The MFA device was resynced."), "\(desk.screen)")
  }
}
