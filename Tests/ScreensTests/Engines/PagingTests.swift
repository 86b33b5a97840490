import Domain
import Testing

@testable import Screens

@Suite struct PagingTests {
  private let groups = Paging<String>(
    { IAM.ListGroups(marker: $0, maxItems: $1) },
    page: { ($0.groups.map(\.groupName), $0.marker) })
  private let users = Paging<String>(
    { IAM.ListUsers(marker: $0, maxItems: $1) },
    page: { ($0.users.map(\.userName), $0.marker) })

  private func pages(_ paging: Paging<String>, _ account: some Account) async -> [[String]] {
    var pages: [[String]] = []
    var marker: String?
    repeat {
      guard case .call(_, let perform) = paging.read(after: marker).work,
        case .success(let page) = await perform(account)
      else { return pages + [["refused"]] }
      pages.append(page.items)
      marker = page.marker
    } while marker != nil
    return pages
  }

  @Test func `of two lists each is read to its end, one after the other`() async throws {
    let desk = try Desk.onSample(.sample(users: 1200))
    let found = await pages(groups.followed(by: users), desk.account)
    #expect(found.map(\.count) == [5, 100, 1000, 100])
    #expect(found[0].contains("Admins") && Set(found.dropFirst().joined()).count == 1200)
    let turned = await pages(users.followed(by: groups), desk.account)
    #expect(turned.map(\.count) == [100, 1000, 100, 5])
  }
}
