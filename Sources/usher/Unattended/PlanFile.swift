import Domain
import Foundation
import Outbox
import Screens

/// A plan that was saved: the answers, so that it can be made again, and the calls it came to, so
/// that it is seen when they would be others. No secret is in it: secrets encode to nothing.
struct PlanFile<Draft: WizardDraft>: Codable {
  struct Work: Codable {
    var draft: Draft
    var places: [String]
    var plan: Plan
  }

  var head: PlanHead
  var work: [Work]

  init(_ machines: [Unattended<Draft>], _ batches: [Batch<Draft>], account: String) {
    head = PlanHead(version: 1, account: account, wizard: Draft.name)
    work = zip(machines, batches).map { machine, batch in
      Work(draft: machine.draft, places: batch.places, plan: machine.plan)
    }
  }

  func write(to path: String) async throws(Failure) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let bytes = try? encoder.encode(self) else {
      throw Failure(.other, "The plan cannot be written as JSON.")
    }
    do throws(OutboxError) {
      return try await FileWriter().write(Array(bytes), to: path)
    } catch {
      throw Failure(.badParameter, error.message)
    }
  }

  /// Whether carrying the answers out now would come to the same calls.
  func isSame(as machines: [Unattended<Draft>]) -> Bool {
    guard work.count == machines.count else { return false }
    return zip(work, machines).allSatisfy { Self.encoded($0.plan) == Self.encoded($1.plan) }
  }

  /// Plans are compared by what can be read of them: a secret is no more than that it is there.
  private static func encoded(_ plan: Plan) -> Data? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return try? encoder.encode(plan)
  }
}

/// What a plan is of.
struct PlanHead: Codable {
  var version: Int
  var account: String
  /// The name of the wizard's draft.
  var wizard: String
}

/// As much of a plan as tells how to read the rest.
struct PlanFileHead: Decodable {
  var head: PlanHead
}
