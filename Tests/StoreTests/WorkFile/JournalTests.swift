import Foundation
import Testing

@testable import Domain
@testable import Store

@Suite struct JournalTests {
  private let folder = Folder()
  private let run = JournalledRun.creating("ada")

  private func task(_ step: Int, _ kind: Run.Task.Kind = .perform) -> Run.Task {
    Run.Task(
      kind: kind, position: Run.Position(part: 0, step: step),
      call: run.plan.parts[0].steps[step].call)
  }

  @Test func `a killed console's run says what is done, what failed and what is in doubt`()
    async throws
  {
    let account = try EmbeddedAccount.temporary(hasher: .quick)
    let killed = try folder.work(of: .ended, at: 1000)
    try killed.open(run)
    try killed.begin(task(0), of: run.id)
    let output = try await account.perform(task(0).call)
    try killed.end(task(0), of: run.id, .success(output))
    try killed.begin(task(1), of: run.id)
    try killed.end(task(1), of: run.id, .failure(ServiceError(.noSuchEntity, "Gone.")))
    try killed.begin(task(2), of: run.id)

    let found = try #require(try folder.work().unfinishedRuns().first)
    #expect(found.id == run.id)
    #expect([found.wizard, found.summary] == [run.wizard, run.summary])
    #expect(found.startedAt == Date(timeIntervalSince1970: 1000))
    #expect(found.draft == run.draft)
    #expect(found.entries.map(\.state) == [.done, .failed, .begun])
    #expect(found.entries.map(\.position.step) == [0, 1, 2])
    #expect(found.entries[2].result == nil)
    let reply = try #require(found.entries[0].result)
    #expect(
      try JSONDecoder().decode(IAM.CreateUser.Output.self, from: reply)
        == output.value as? IAM.CreateUser.Output)
    let error = try #require(found.entries[1].result)
    #expect(
      try JSONDecoder().decode(ServiceError.self, from: error)
        == ServiceError(.noSuchEntity, "Gone."))
  }

  @Test func `what is done twice is written down twice`() throws {
    let work = try folder.work()
    try work.open(run)
    for kind in [Run.Task.Kind.perform, .undo, .perform] {
      try work.begin(task(0, kind), of: run.id)
      try work.end(task(0, kind), of: run.id, .failure(ServiceError(.accessDenied, "No.")))
    }
    try work.begin(task(0), of: run.id)
    let entries = try #require(try work.unfinishedRuns().first).entries
    #expect(entries.map(\.kind) == [.perform, .undo, .perform, .perform])
    #expect(entries.map(\.state) == [.failed, .failed, .failed, .begun])
  }

  @Test func `a reply without a call, and a call without a run, are refused`() throws {
    let work = try folder.work()
    #expect(throws: ServiceError.self) { try work.begin(task(0), of: run.id) }
    try work.open(run)
    #expect(throws: ServiceError.self) {
      try work.end(task(0), of: run.id, .success(AnyOutput(Nothing())))
    }
  }

  @Test func `a closed run leaves nothing`() throws {
    let work = try folder.work()
    try work.open(run)
    try work.begin(task(0), of: run.id)
    try work.close(run: run.id)
    #expect(try work.unfinishedRuns().isEmpty)
    try work.open(run)
    #expect(try work.unfinishedRuns().first?.entries == [])
  }

  @Test func `opening an abandoned run again goes on with it, for one console`() throws {
    let killed = try folder.work(of: .ended)
    try killed.open(run)
    try killed.begin(task(0), of: run.id)
    let work = try folder.work()
    try work.open(try #require(try work.unfinishedRuns().first))
    #expect(try work.unfinishedRuns().first?.entries.count == 1)

    let other = try folder.work(of: .other)
    #expect(try other.unfinishedRuns().isEmpty)
    let refusal = #expect(throws: ServiceError.self) { try other.open(run) }
    #expect(refusal?.message.hasPrefix("Another console") == true)
  }

  @Test func `no secret is written down`() async throws {
    let account = try EmbeddedAccount.temporary(hasher: .quick)
    let work = try folder.work()
    try work.open(run)
    var secrets: [Secret] = [Secret("h]6EszR}vJ*m")]
    for step in 0...2 {
      try work.begin(task(step), of: run.id)
      let output = try await account.perform(task(step).call)
      if let key = output.value as? IAM.CreateAccessKey.Output {
        secrets.append(key.accessKey.secretAccessKey)
      }
      try work.end(task(step), of: run.id, .success(output))
    }
    #expect(secrets.count == 2)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder("state"))
      .compactMap { FileManager.default.contents(atPath: folder("state/\($0)")) }
    #expect(files.contains { $0.contains(Array("CreateLoginProfile".utf8)) })
    for secret in secrets { #expect(!files.contains { $0.contains(secret.utf8) }) }
  }
}
