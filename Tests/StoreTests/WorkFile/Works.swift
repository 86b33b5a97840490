import Domain
import Foundation

@testable import Store

extension Owner {
  /// One that has ended: no process has started before the machine did.
  static let ended = Owner(text: "1 0 \(Owner.current.text.split(separator: " ")[2])")!
  /// One from before the machine was started anew.
  static let fromBefore = Owner(
    text: Owner.current.text.split(separator: " ").prefix(2).joined(separator: " ") + " before")!
  /// Another process that is running for as long as this one does.
  static let other = Owner(running: getppid())!
}

extension Folder {
  func work(
    of console: Owner = .current, account: String = "123456789012",
    at time: TimeInterval = 1_600_000_000
  ) throws -> WorkFile {
    try WorkFile.open(
      at: self("state/work.db"), accountID: account, console: console,
      now: { Date(timeIntervalSince1970: time) })
  }
}

extension JournalledRun {
  static func creating(_ name: String, id: String = "run-1") -> JournalledRun {
    let login = IAM.CreateLoginProfile(userName: name, password: Secret("h]6EszR}vJ*m"))
    let steps = [
      Plan.Step(IAM.CreateUser(userName: name)), Plan.Step(login, needs: [0]),
      Plan.Step(IAM.CreateAccessKey(userName: name), needs: [0]),
    ]
    return JournalledRun(
      id: id, wizard: "NewIAMUsers", summary: name,
      plan: Plan(parts: [Plan.Part(person: name, steps: steps)]), draft: Data("{}".utf8))
  }
}

extension SavedDraft {
  static func of(_ name: String, id: String = "draft-1") -> SavedDraft {
    SavedDraft(id: id, wizard: "NewIAMUsers", summary: name, data: Data("{\"a\":1}".utf8))
  }
}
