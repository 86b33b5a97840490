/// Which pages of a list are wanted.
struct CLIPaging: Hashable, Sendable {
  /// Whether pages are read until there are no more.
  var isOn = true
  /// Of all pages together.
  var maxItems: Int?
  var pageSize: Int?
  var startingToken: String?
}

/// The pages of a list, put together to one reply.
struct CLIPages {
  private let paging: CLIPaging
  private(set) var token: String?
  private var lists: [(name: String, items: [Tree])] = []
  private var others: [Tree.Field] = []
  private var count = 0

  init(token: String?, _ paging: CLIPaging) { (self.token, self.paging) = (token, paging) }

  /// What every service gives in a page.
  private static let anyPage = 100

  /// How many items to ask for; nil for as many as the service likes to give.
  var limit: Int? {
    guard let maxItems = paging.maxItems else { return paging.pageSize }
    return min(maxItems - count, paging.pageSize ?? Self.anyPage)
  }

  mutating func append(_ page: Tree, tokenName: String) {
    guard case .fields(let fields) = page else { return }
    let isFirst = lists.isEmpty
    for field in fields where ![tokenName, "IsTruncated"].contains(field.name) {
      guard case .list(let items) = field.value else {
        if isFirst { others.append(field) }
        continue
      }
      count += items.count
      append(items, to: field.name)
    }
    token = page[tokenName]?.shown
  }

  private mutating func append(_ items: [Tree], to name: String) {
    if let index = lists.firstIndex(where: { $0.name == name }) {
      lists[index].items += items
    } else {
      lists.append((name, items))
    }
  }

  var hasMore: Bool { token != nil && paging.maxItems.map { count < $0 } ?? true }

  /// Lists first, as the AWS CLI has it. Where not everything was wanted, it says where to go on.
  var result: Tree {
    let next = token.map { [Tree.Field(name: "NextToken", value: .text($0))] } ?? []
    let lists = lists.map { Tree.Field(name: $0.name, value: .list($0.items)) }
    return .fields(lists + others + next)
  }
}
