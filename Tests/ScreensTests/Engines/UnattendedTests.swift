import Display
import Foundation
import Store
import Testing

@testable import Domain
@testable import Screens

/// A wizard without its pages: the same rules, the same journal, the same results.
@Suite struct UnattendedTests {
  private typealias Machine = Unattended<AddUser>

  private func draft(_ names: [String], _ change: (inout AddUser) -> Void = { _ in }) -> AddUser {
    var draft = AddUser()
    (draft.names, draft.hasAccessKey) = (names, true)
    change(&draft)
    return draft
  }

  /// Asked and rechecked.
  private func prepared(
    _ draft: AddUser, on desk: Desk, following previous: Machine? = nil
  ) async -> Machine {
    var machine = Machine(draft, identity: desk.console.identity, following: previous)
    await desk.settle(machine.start()) { machine.handle($0) }
    await desk.settle(machine.recheck()) { machine.handle($0) }
    return machine
  }

  private func carriedOut(_ machine: inout Machine, on desk: Desk) async {
    await desk.settle(machine.begin()) { machine.handle($0) }
    await desk.settle(machine.carryOut()) { machine.handle($0) }
  }

  // MARK: - What is wrong

  @Test func `what is in order has no findings, and a plan for everybody`() async throws {
    let desk = try Desk.onSample()
    let machine = await prepared(draft(["zed", "zoe"]) { $0.groups = ["Finance"] }, on: desk)
    #expect(machine.findings.isEmpty)
    #expect(machine.plan.parts.map(\.person) == ["zed", "zoe"])
    #expect(machine.plan.calls.map(\.name).count == 6)
  }

  @Test func `findings are the sentences of the pages, by field and by what was typed`()
    async throws
  {
    let desk = try Desk.onSample()
    let machine = await prepared(
      draft(["zed", "maria.santos", "ZED"]) {
        $0.groups = ["Nope"]
        $0.tags = [TagText(key: "a", value: "1"), TagText(key: "A", value: "2")]
      }, on: desk)
    #expect(
      machine.findings.map { [$0.field, $0.subject, $0.sentence] } == [
        ["name.1", "User name \"maria.santos\"", "There is a user of this name already."],
        ["name.2", "User name \"ZED\"", "same as \"zed\": case is ignored"],
        ["groups", "Groups", "There is no group Nope."],
        ["tag.1", "Tag \"A\"", "same key as \"a\": case is ignored"],
      ])
  }

  @Test func `an account without groups says so of a group, and is not waited for`() async throws {
    let desk = try Desk.onSample(.empty)
    let machine = await prepared(draft(["zed"]) { $0.groups = ["Ops"] }, on: desk)
    #expect(machine.findings.map(\.sentence) == ["There is no group Ops."])
  }

  @Test func `a user to copy from that is not there is a finding, not a user without permissions`()
    async throws
  {
    let desk = try Desk.onSample()
    let copy = { (name: String) in
      draft(["zed"]) { ($0.way, $0.copyFrom) = (.copy, name) }
    }
    let machine = await prepared(copy("nobody"), on: desk)
    #expect(machine.findings.count == 1)
    #expect(machine.findings.first?.sentence.contains("nobody") == true)
    #expect(await prepared(copy("maria.santos"), on: desk).findings.isEmpty)
  }

  @Test func `policies may be given by ARN`() async throws {
    let desk = try Desk.onSample()
    var machine = await prepared(
      draft(["zed"]) {
        $0.way = .policies
        $0.policies = [Filled.arn("ReadOnlyAccess"), Filled.arn("Nope")]
      }, on: desk)
    machine.amend { $0.namePolicies() }
    #expect(machine.draft.policies == ["ReadOnlyAccess", Filled.arn("Nope")])
    #expect(machine.findings.map(\.sentence) == ["There is no policy \(Filled.arn("Nope"))."])
  }

  @Test func `users who are about to be there count`() async throws {
    let desk = try Desk.onSample()
    var machine = await prepared(draft(["zed"]), on: desk)
    let room = IAM.Quota.users.standard - 12
    machine.amend { $0.expect(others: room - 1) }
    #expect(machine.findings.isEmpty)
    machine.amend { $0.expect(others: 1) }
    #expect(machine.findings.map(\.field) == ["name.0"])
  }

  @Test func `one that follows another asks only what is its own`() async throws {
    let desk = try Desk.onSample()
    let first = await prepared(draft(["zed"]), on: desk)
    var second = Machine(draft(["zoe"]), identity: desk.console.identity, following: first)
    #expect(second.start().flatMap(\.calls) == [AnyCall(IAM.GetUser(userName: "zoe"))])
  }

  // MARK: - Carrying it out

  @Test func `a run is in the journal before anything is sent, and until it is closed`()
    async throws
  {
    let desk = try Desk.onSample()
    var machine = await prepared(draft(["zed"]), on: desk)
    await desk.settle(machine.begin()) { machine.handle($0) }
    #expect(!desk.performed.contains { $0.name == "CreateUser" })
    #expect(try desk.work.unfinishedRuns().map(\.summary) == ["zed"])
    await desk.settle(machine.carryOut()) { machine.handle($0) }
    #expect(machine.people.map(\.isDone) == [true])
    #expect(try desk.work.unfinishedRuns().count == 1)
    await desk.settle(machine.close()) { machine.handle($0) }
    #expect(try desk.work.unfinishedRuns().isEmpty)
  }

  @Test func `closing a run that was not carried out leaves nothing in the journal`() async throws {
    let desk = try Desk.onSample()
    var machine = await prepared(draft(["zed"]), on: desk)
    await desk.settle(machine.begin()) { machine.handle($0) }
    await desk.settle(machine.close()) { machine.handle($0) }
    #expect(try desk.work.unfinishedRuns().isEmpty)
  }

  @Test func `what was refused is said of the person, and the others go on`() async throws {
    let desk = try Desk.onSample()
    desk.refuses = { ($0.value as? IAM.CreateUser)?.userName == "zed" }
    var machine = await prepared(draft(["zed", "zoe"]), on: desk)
    await carriedOut(&machine, on: desk)
    #expect(machine.people.map(\.status) == [.refused, .done])
    #expect(machine.people.map(\.isDone) == [false, true])
    #expect(machine.people[0].credentials.isEmpty)
  }

  @Test func `files of several runs are one, with one head`() async throws {
    let desk = try Desk.onSample()
    var files: [CredentialsFile] = []
    for name in ["zed", "zoe"] {
      var machine = await prepared(draft([name]), on: desk)
      await carriedOut(&machine, on: desk)
      files += [machine.file].compactMap(\.self)
    }
    let lines = try #require(CredentialsFile(joining: files)).contents.revealed
      .split(separator: "\r\n")
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix("User name,Password,Access key ID"))
    #expect(lines[1].hasPrefix("zed,") && lines[2].hasPrefix("zoe,"))
  }

  @Test func `a console goes on with a run that was killed`() async throws {
    let desk = try Desk.onSample()
    var machine = await prepared(draft(["zed", "zoe"]), on: desk)
    desk.death = (call: 1, moment: .beforeReply)
    await carriedOut(&machine, on: desk)
    let next = desk.restarted()
    await next.show(Home(identity: next.console.identity, remark: ""))
    #expect(next.screen.contains("Unfinished work"))
    #expect(next.screen.contains("zed, zoe"))
  }
}
