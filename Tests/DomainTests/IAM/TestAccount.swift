import Domain
import Foundation
import Testing

/// An account in memory to carry out calls on.
struct TestAccount {
  let records = MemoryRecords()

  init() throws {
    try IAM.AWSManagedPolicies.install(in: records)
  }

  /// An account with these users and groups.
  init(users: [String] = [], groups: [String] = []) throws {
    try self.init()
    for name in users { _ = try perform(IAM.CreateUser(userName: name)) }
    for name in groups { _ = try perform(IAM.CreateGroup(groupName: name)) }
  }

  @discardableResult
  func perform<C: Call>(_ call: C) throws(ServiceError) -> C.Output { try call.run(in: records) }

  /// Lets time pass.
  func wait(_ seconds: Double) { records.now += seconds }

  /// What a call is refused with, which has to be something AWS's model says it may answer.
  func refusal<C: Call>(of call: C, sourceLocation: SourceLocation = #_sourceLocation)
    -> ServiceError?
  {
    do {
      _ = try call.run(in: records)
      Issue.record("\(C.name) was carried out.", sourceLocation: sourceLocation)
      return nil
    } catch {
      #expect(
        Model.allows(error, of: C.self), "\(C.name) does not answer \(error.code)",
        sourceLocation: sourceLocation)
      return error
    }
  }

  static let readOnly = "arn:aws:iam::aws:policy/ReadOnlyAccess"
  static let serviceLinked =
    "arn:aws:iam::aws:policy/aws-service-role/AutoScalingServiceRolePolicy"

  /// A policy of so many characters without whitespace.
  static func document(size: Int = 79) -> String {
    let start = #"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"#
    let resource = "\"arn:aws:s3:::"
    let padding = size - start.count - resource.count - 3
    return padding > 0 ? start + resource + .of(padding) + "\"}}" : start + "\"*\"}}"
  }
}
