import Domain

/// How a list is read, page by page: the first fills the screen, the others are as large as the
/// service gives them.
package struct Paging<Item: Sendable>: Sendable {
  /// A page, and where the next begins; nil after the last.
  package typealias Reply = Result<(items: [Item], marker: String?), ServiceError>

  private let effect: @Sendable (String?) -> Effect<Reply>

  /// - Parameters:
  ///   - call: given where the page begins and how many items are wished for.
  ///   - page: what there is in the reply, and where the next page begins.
  package init<C: Call>(
    _ call: @escaping @Sendable (_ marker: String?, _ maxItems: Int) -> C,
    page: @escaping @Sendable (C.Output) -> (items: [Item], marker: String?)
  ) {
    effect = { marker in
      .call(call(marker, marker == nil ? Page.defaultItems : Page.maxItems)) { $0.map(page) }
    }
  }

  private init(effect: @escaping @Sendable (String?) -> Effect<Reply>) { self.effect = effect }

  package func read(after marker: String?) -> Effect<Reply> { effect(marker) }

  /// Two lists as one, this before the other.
  package func followed(by other: Self) -> Self {
    // No service gives a marker that begins with a line break.
    let inOther = "\n"
    return Self { marker in
      guard let marker, marker.hasPrefix(inOther) else {
        return read(after: marker).map { reply in reply.map { ($0.items, $0.marker ?? inOther) } }
      }
      let rest = String(marker.dropFirst(inOther.count))
      return other.read(after: rest.isEmpty ? nil : rest).map { reply in
        reply.map { ($0.items, $0.marker.map { inOther + $0 }) }
      }
    }
  }
}
