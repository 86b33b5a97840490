import Domain
import Foundation

/// The part of AWS's model of IAM that our calls speak of.
struct Model: Decodable {
  struct Operation: Decodable {
    var input: String?
    var output: String?
    var errors: [String]
  }

  struct Shape: Decodable {
    var type: String
    var required: [String]?
    var members: [String: String]?
    var member: String?
    var `enum`: [String]?
  }

  var operations: [String: Operation]
  var shapes: [String: Shape]

  static let iam: Model = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/iam-2010-05-08.json")
    do {
      return try JSONDecoder().decode(Model.self, from: Data(contentsOf: file))
    } catch {
      fatalError("The fixture \(file.path) cannot be read: \(error)")
    }
  }()

  /// What any call may answer besides what its model says.
  static let commonErrors: Set = ["AccessDenied", "ValidationError", "ServiceFailure"]

  func allows(_ error: ServiceError, of call: any Call.Type) -> Bool {
    let code = error.code.rawValue
    return Self.commonErrors.contains(code) || operations[call.name]?.errors.contains(code) == true
  }
}
