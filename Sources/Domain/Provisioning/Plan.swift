/// What a wizard ends in: calls, grouped by the person they are for.
package struct Plan: Codable, Hashable, Sendable {
  package struct Part: Codable, Hashable, Sendable {
    /// Whom it is about, as the operator named them.
    package var person: String
    package var steps: [Step]

    package init(person: String, steps: [Step]) { (self.person, self.steps) = (person, steps) }
  }

  package struct Step: Codable, Hashable, Sendable {
    package var call: AnyCall
    /// Earlier steps of the same part without which this one cannot be, by index.
    package var needs: [Int]

    package init(_ call: some Call, needs: [Int] = []) {
      (self.call, self.needs) = (AnyCall(call), needs)
    }
  }

  package var parts: [Part]
  package init(parts: [Part]) { self.parts = parts }

  package var calls: [AnyCall] { parts.flatMap { $0.steps.map(\.call) } }
}
