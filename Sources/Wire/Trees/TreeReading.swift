import Domain

/// How a tree is to be read.
struct TreeReading: Sendable {
  /// What leaves say of themselves.
  enum Leaves: Sendable {
    /// Every leaf is text, whatever it means: in forms, in XML, in flags.
    case text
    /// Texts, numbers and truths are told apart, as JSON does.
    case typed
  }

  var leaves: Leaves
  /// Whether texts that one protocol respells are so here.
  var isRespelled = false
  /// Whether truths and lists that are not there are false and empty: some who answer like AWS
  /// leave out what goes without saying, such as `IsTruncated`.
  var isLenient = false
  /// What no message carries and its receiver knows: the region it was sent to.
  var unsent: [any Unsent & Sendable] = []
}

extension Tree {
  /// Any value, by the way it decodes itself; members that it does not know are passed over.
  ///
  /// - Throws: why it is not such a value.
  func read<T: Decodable>(as type: T.Type, _ reading: TreeReading) throws(Misfit) -> T {
    do {
      return try TreeDecoder(tree: self, reading: reading).value(type)
    } catch let misfit as Misfit {
      throw misfit
    } catch {
      throw Misfit(path: "", reason: .mistyped(shown, expected: "what it should be"))
    }
  }
}
