extension IdentityStore.Attributes {
  /// These attributes after some changes, one after the other.
  ///
  /// - Throws: `ValidationException` for a path that leads nowhere, and for a value that does not
  ///   fit there.
  func applying(_ operations: [IdentityStore.AttributeOperation]) throws(ServiceError) -> Self {
    var document = try Document(of: self)
    for operation in operations {
      let path = try IdentityStore.AttributePath(operation.attributePath)
      document.set(path.members[...], to: operation.attributeValue?.withoutNull)
    }
    // What the attributes do not know would be lost on the way there and back.
    guard let changed = document.value(Self.self), try Document(of: changed) == document else {
      throw ServiceError(
        .validationException,
        "The value of \(operations.map(\.attributePath).joined(separator: ", ")) is not valid")
    }
    return changed
  }
}

extension Document {
  /// Null stands for nothing, and an object that has nothing in it is none.
  fileprivate var withoutNull: Document? {
    switch self {
    case .null: return nil
    case .array(let elements): return .array(elements.compactMap(\.withoutNull))
    case .object(let members):
      let kept = members.compactMapValues(\.withoutNull)
      return kept.isEmpty ? nil : .object(kept)
    default: return self
    }
  }

  fileprivate mutating func set(_ path: ArraySlice<String>, to value: Document?) {
    guard let name = path.first else { return }
    guard path.count > 1 else {
      self[member: name] = value
      return
    }
    var inner = self[member: name] ?? .object([:])
    inner.set(path.dropFirst(), to: value)
    self[member: name] = inner.withoutNull
  }
}
