/// AWS Security Token Service: who is asking.
/// <https://docs.aws.amazon.com/STS/latest/APIReference/>
package enum STS {
  package static let calls: [any Call.Type] = [GetCallerIdentity.self]
}
