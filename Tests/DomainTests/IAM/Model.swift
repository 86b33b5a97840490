import Domain
import Foundation

/// The part of AWS's model of a service that our calls speak of.
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

  /// By service; those that AWS publishes no model of have none.
  static let all: [Service: Model] = [
    .iam: read("iam-2010-05-08"), .opsWorks: read("opsworks-2013-02-18"),
    .identityStore: read("identitystore-2020-06-15"), .sts: read("sts-2011-06-15"),
    .ssoAdmin: read("sso-admin-2020-07-20"),
  ]

  private static func read(_ name: String) -> Model {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/\(name).json")
    do {
      return try JSONDecoder().decode(Model.self, from: Data(contentsOf: file))
    } catch {
      fatalError("The fixture \(file.path) cannot be read: \(error)")
    }
  }

  /// What any call may answer besides what its model says.
  static let commonErrors: Set = ["AccessDenied", "ValidationError", "ServiceFailure"]

  /// Whether a call may answer this. Of what AWS does not publish nobody can tell.
  static func allows(_ error: ServiceError, of call: any Call.Type) -> Bool {
    guard let operation = all[call.service]?.operations[call.name] else { return true }
    let code = error.code.rawValue
    return commonErrors.contains(code) || operation.errors.contains(code)
  }
}
