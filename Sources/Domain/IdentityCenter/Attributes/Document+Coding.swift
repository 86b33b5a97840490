import Foundation

extension Document {
  /// A value taken apart by the way it encodes itself.
  init(of value: some Encodable) throws(ServiceError) {
    do {
      self = try JSONDecoder().decode(Document.self, from: JSONEncoder().encode(value))
    } catch {
      throw .serviceFailure("The attributes could not be taken apart.")
    }
  }

  /// The value this is an encoding of; nil when it is none.
  func value<T: Decodable>(_ type: T.Type) -> T? {
    (try? JSONEncoder().encode(self)).flatMap { try? JSONDecoder().decode(type, from: $0) }
  }
}
