import Testing

@testable import Domain
@testable import Screens

/// Add user of IAM Identity Center without its pages: what becomes of the invitation.
@Suite struct UnattendedInvitationTests {
  private func carriedOut(
    _ way: AddDirectoryUser.Way, on desk: Desk
  ) async throws -> Unattended<AddDirectoryUser> {
    var draft = AddDirectoryUser()
    (draft.userName, draft.way) = ("dora", way)
    (draft.email, draft.confirmedEmail) = ("dora@example.com", "dora@example.com")
    (draft.firstName, draft.lastName) = ("Dora", "Marquez")
    var machine = Unattended(draft, identity: desk.console.identity)
    await desk.settle(machine.start()) { machine.handle($0) }
    try #require(machine.findings.isEmpty)
    await desk.settle(machine.begin()) { machine.handle($0) }
    await desk.settle(machine.carryOut()) { machine.handle($0) }
    return machine
  }

  @Test func `an invitation is handed to the mail system`() async throws {
    let desk = try Desk.onSample()
    let machine = try await carriedOut(.email, on: desk)
    #expect(desk.letters.map(\.to) == ["dora@example.com"])
    #expect(machine.people.map(\.isDone) == [true])
    #expect(machine.makesSecrets == false && machine.file == nil)
  }

  @Test func `without a mail system it is not done before it is saved`() async throws {
    let desk = try Desk.onSample()
    desk.hasSendmail = false
    var machine = try await carriedOut(.email, on: desk)
    #expect(machine.people.map(\.isDone) == [false])
    await desk.settle(machine.saveMails { "inv-\($0).eml" }) { machine.handle($0) }
    #expect(machine.people.map(\.isDone) == [true])
    #expect(machine.people.first?.mail?.words.contains("/home/ops/inv-") == true)
  }

  @Test func `a one-time password is in the file, a column for each thing to be told`()
    async throws
  {
    let machine = try await carriedOut(.oneTimePassword, on: try Desk.onSample())
    let lines = try #require(machine.file).contents.revealed.split(separator: "\r\n")
    #expect(lines.first == "AWS access portal URL,Username,One-time password")
    #expect(lines.count == 2 && lines[1].contains(",dora,"))
    #expect(machine.makesSecrets)
  }
}
