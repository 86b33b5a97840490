/// AWS Identity and Access Management: its entities, its rules and its calls.
/// <https://docs.aws.amazon.com/IAM/latest/APIReference/>
package enum IAM {
  package static let calls: [any Call.Type] = [
  ]
}
