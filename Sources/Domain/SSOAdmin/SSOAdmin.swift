/// The administration of IAM Identity Center: which directory an account has.
/// <https://docs.aws.amazon.com/singlesignon/latest/APIReference/>
package enum SSOAdmin {
  package static let calls: [any Call.Type] = [ListInstances.self]
}
