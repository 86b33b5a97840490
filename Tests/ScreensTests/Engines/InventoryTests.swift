import Display
import Domain
import Store
import Testing

@testable import Screens

@Suite struct InventoryTests {
  private typealias Reply = Result<AnyOutput, ServiceError>

  /// Things that are a number of parts each, read two at a time.
  private struct Parts: Belongings {
    static let noun = Noun("thing", "things")
    static let title = "Thing"
    static let path = ["Things"]
    static let readAtOnce = 2
    static let kinds = [
      BelongingsKind("Parts", Noun("part", "parts")),
      BelongingsKind("Lid", Noun("lid", "lids"), isSingle: true),
    ]

    var names: [String]
    var marker: String?

    static func reading(_ name: String) -> [AnyCall] { [AnyCall(IAM.GetGroup(groupName: name))] }

    init(_ replies: [Reply]) throws(ServiceError) {
      (names, marker) = ([], nil)
      try add(replies[0])
    }

    mutating func add(_ reply: Reply) throws(ServiceError) {
      let page = try reply.get().value as? PartsPage
      names += page?.names ?? []
      marker = page?.marker
    }

    var unread: AnyCall? {
      marker.map { AnyCall(IAM.GetGroup(groupName: "more", marker: $0)) }
    }
    var amounts: [Int] { [names.count, names.count % 2] }
    var lines: [String] { names }
    func deleting(_ name: String) -> [AnyCall] {
      names.map { AnyCall(IAM.DeleteGroup(groupName: $0)) }
        + [AnyCall(IAM.DeleteGroup(groupName: name))]
    }
  }

  private struct PartsPage: Codable, Hashable, Sendable {
    var names: [String]
    var marker: String?
  }

  private func page(_ names: [String], next: String? = nil) -> Reply {
    .success(AnyOutput(PartsPage(names: names, marker: next)))
  }

  private func markers(_ inventory: Inventory<Parts>) -> [String?]? {
    inventory.reading?.map { ($0.value as? IAM.GetGroup)?.marker }
  }

  @Test func `what does not come at once is read to its end before the next`() {
    var inventory = Inventory<Parts>(["a", "b", "c"])
    #expect(markers(inventory) == [nil, nil])
    inventory.take([page(["1"], next: "x"), page(["2"], next: "y")])
    #expect(markers(inventory) == ["x", "y"] && inventory.read == 0)
    inventory.take([page(["3"], next: "z"), page(["4"])])
    #expect(markers(inventory) == ["z"])
    inventory.take([page(["5"])])
    #expect(inventory.read == 2 && inventory.amounts == [5, 1])
    inventory.take([page([])])
    #expect(inventory.reading == nil && inventory.waiting == 3)
    #expect(inventory.entries[0].kept?.names == ["1", "3", "5"])
    #expect(Parts.text(inventory.amounts) == "5 parts and 1 lid")
    #expect(Parts.text([1, 0]) == "1 part and no lids")
  }

  @Test func `who is gone or could not be read is left alone`() {
    var inventory = Inventory<Parts>(["a", "b", "c"])
    let denied = ServiceError(.accessDenied, "You may not do that.")
    inventory.take([
      .failure(denied), .failure(ServiceError(.noSuchEntity, "It cannot be found.")),
    ])
    inventory.take([page(["1"])])
    #expect(inventory.waiting == 1)
    let bulk = inventory.deletion
    #expect(bulk.batch?.compactMap { ($0.value as? IAM.DeleteGroup)?.groupName } == ["1", "c"])
    #expect(bulk.units[0].error == denied && bulk.units[1].isOver)
  }

  @Test func `a failure half way leaves it alone, too`() {
    var inventory = Inventory<Parts>(["a"])
    inventory.take([page(["1"], next: "x")])
    inventory.take([.failure(ServiceError(.accessDenied, "You may not do that."))])
    #expect(inventory.reading == nil && inventory.waiting == 0 && inventory.amounts == [0, 0])
  }

  @Test func `leaving while it is being read asks for nothing and brings nothing`() {
    let room = Size(columns: 80, rows: 20)
    var page = DeletePage<Parts>(["a", "b"])
    #expect(page.bindings.count == 1 && !page.isTyping)
    #expect(page.handle(.key(.enter), in: room).isEmpty)
    #expect(page.handle(.delete, in: room).isEmpty)
    let left = page.handle(.leave, in: room)
    guard case .close(let result)? = left.first?.work else {
      Issue.record("It does not leave.")
      return
    }
    #expect(result == nil)
  }
}
