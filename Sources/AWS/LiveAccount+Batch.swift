import Domain

extension LiveAccount {
  /// How many reading calls are under way at once. Source: IAM throttles by account; browsers
  /// and SDKs keep to about as many.
  private static let atOnce = 8

  /// Reading calls side by side, a changing one by itself and in its turn: it may need what those
  /// before it did.
  package func perform(batch calls: [AnyCall]) async -> [Result<AnyOutput, ServiceError>] {
    var results: [Result<AnyOutput, ServiceError>] = []
    results.reserveCapacity(calls.count)
    var rest = calls[...]
    while let first = rest.first {
      guard Self.isReading(first) else {
        results.append(await result(of: first))
        rest = rest.dropFirst()
        continue
      }
      let reading = rest.prefix(while: Self.isReading)
      results += await sideBySide(Array(reading))
      rest = rest.dropFirst(reading.count)
    }
    return results
  }

  private static func isReading(_ call: AnyCall) -> Bool { type(of: call.value).isReadOnly }

  private func result(of call: AnyCall) async -> Result<AnyOutput, ServiceError> {
    await Result { () async throws(ServiceError) in try await perform(call) }
  }

  private func sideBySide(_ calls: [AnyCall]) async -> [Result<AnyOutput, ServiceError>] {
    await withTaskGroup(of: (Int, Result<AnyOutput, ServiceError>).self) { group in
      var results = [Result<AnyOutput, ServiceError>?](repeating: nil, count: calls.count)
      for index in calls.indices.prefix(Self.atOnce) {
        group.addTask { (index, await self.result(of: calls[index])) }
      }
      var next = Self.atOnce
      while let (index, result) = await group.next() {
        results[index] = result
        guard next < calls.count else { continue }
        let following = next
        group.addTask { (following, await self.result(of: calls[following])) }
        next += 1
      }
      return results.compactMap(\.self)
    }
  }
}
