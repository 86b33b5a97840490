/// An identity-based policy that follows the grammar of IAM.
/// Source: Grammar of the IAM JSON policy language; IAM and STS quotas.
package struct PolicyDocument: Hashable, Sendable {
  /// The most characters the API takes, whitespace and all. Source: `policyDocumentType`.
  package static let maximumLength = 131_072

  package struct Statement: Hashable, Sendable {
    package enum Effect: String, Sendable {
      case allow = "Allow"
      case deny = "Deny"
    }

    package var sid: String?
    package var effect: Effect
    /// Either these or ``notActions``.
    package var actions: [String]
    package var notActions: [String]
    /// Either these or ``notResources``.
    package var resources: [String]
    package var notResources: [String]
    package var condition: JSON?
    /// Where it stands in the text, braces included, in bytes of UTF-8.
    package var range: Range<Int>
  }

  /// As it was written.
  package let text: String
  package let version: String
  package let statements: [Statement]

  /// - Throws: what is wrong, where, and what AWS says to it.
  package init(_ text: String) throws(Problem) {
    let json = try Self.json(text)
    var reader = PolicyReader(text: text)
    (version, statements) = try reader.read(json)
    self.text = text
  }

  /// In characters without whitespace, as quotas count.
  package var size: Int { Self.size(of: [text]) }

  static func size(of texts: [String]) -> Int {
    texts.reduce(0) { sum, text in
      sum + text.unicodeScalars.count { !$0.properties.isWhitespace }
    }
  }

  /// Laid out for reading, in the order in which people write policies; a text that is not JSON
  /// stays as it is.
  package static func prettyPrinted(_ text: String) -> String {
    (try? JSON.parse(text))?.inPolicyOrder.prettyPrinted ?? text
  }

  private static func json(_ text: String) throws(Problem) -> JSON {
    try checkCharacters(text)
    do {
      return try JSON.parse(text)
    } catch {
      throw Problem(
        error.sentence, ServiceError(.malformedPolicyDocument, "Syntax errors in policy."),
        at: TextPosition(of: error.offset, in: text))
    }
  }

  private static func checkCharacters(_ text: String) throws(Problem) {
    guard !text.isEmpty else {
      throw .constraint(
        "Write a policy document.", value: "", at: "policyDocument",
        mustHave: "Member must have length greater than or equal to 1")
    }
    guard text.unicodeScalars.count <= maximumLength else {
      throw .constraint(
        "Policy documents have at most \(maximumLength) characters.", value: "...",
        at: "policyDocument",
        mustHave: "Member must have length less than or equal to \(maximumLength)")
    }
    guard let stranger = text.unicodeScalars.firstIndex(where: { !isAllowed($0) }) else { return }
    throw strangeCharacter(text.utf8.distance(from: text.startIndex, to: stranger), in: text)
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0xFF: true
    default: false
    }
  }

  private static func strangeCharacter(_ offset: Int, in text: String) -> Problem {
    var problem = Problem.constraint(
      "Policy documents have Latin characters only; write others as \\u and four digits.",
      value: "...", at: "policyDocument",
      mustHave: "Member must satisfy regular expression pattern: "
        + #"[\u0009\u000A\u000D\u0020-\u00FF]+"#)
    problem.position = TextPosition(of: offset, in: text)
    return problem
  }
}
