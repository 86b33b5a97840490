import Display
import Domain

/// Something asked of the account for a page: on its way, there, or refused by itself, so that
/// the rest of the page can be used.
package enum Reading<Value: Sendable>: Sendable {
  case waiting
  case known(Value)
  case refused(ServiceError)

  package init(_ result: Result<Value, ServiceError>) {
    switch result {
    case .success(let value): self = .known(value)
    case .failure(let error): self = .refused(error)
    }
  }

  package init(_ value: () throws(ServiceError) -> Value) {
    do { self = .known(try value()) } catch { self = .refused(error) }
  }

  package var value: Value? { if case .known(let value) = self { value } else { nil } }
  package var error: ServiceError? { if case .refused(let error) = self { error } else { nil } }

  /// What stands on the page: the value's fields, or why there are none.
  ///
  /// - Parameters:
  ///   - what: the beginning of a sentence: `The tags`.
  ///   - refusal: what of it was refused.
  func fields<Draft: FormDraft>(
    _ what: String, refusal: String = "read", _ known: (Value) -> [any Field<Draft>]
  ) -> [any Field<Draft>] {
    switch self {
    case .waiting: [Note<Draft>("…", indent: 3)]
    case .known(let value): known(value)
    case .refused(let error):
      [Note<Draft>("✗ \(what) cannot be \(refusal). \(error)", .problem, indent: 3)]
    }
  }
}
