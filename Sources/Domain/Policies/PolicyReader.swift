/// Reads a policy out of JSON and names the first thing that is not as IAM wants it.
struct PolicyReader {
  let text: String
  private var sids: Set<String> = []

  init(text: String) { self.text = text }

  mutating func read(_ json: JSON) throws(Problem) -> (String, [PolicyDocument.Statement]) {
    guard let members = json.members else {
      throw syntax("A policy stands in braces: { \"Version\": ..., \"Statement\": ... }.", json)
    }
    try check(members, are: ["Version", "Id", "Statement"], of: "a policy")
    let version = try version(json)
    guard let list = json["Statement"] else {
      throw syntax("The policy has no Statement.", json)
    }
    guard !list.elements.isEmpty else { throw syntax("Statement is empty.", list) }
    var statements: [PolicyDocument.Statement] = []
    for element in list.elements { statements.append(try statement(element)) }
    return (version, statements)
  }

  private func version(_ json: JSON) throws(Problem) -> String {
    let known = ["2012-10-17", "2008-10-17"]
    if let version = json["Version"]?.string, known.contains(version) { return version }
    throw problem(
      "Begin with \"Version\": \"2012-10-17\".", json["Version"] ?? json,
      "Policy document must be version 2012-10-17 or greater.")
  }

  private mutating func statement(_ json: JSON) throws(Problem) -> PolicyDocument.Statement {
    guard let members = json.members else {
      throw syntax("A statement stands in braces: { \"Effect\": ... }.", json)
    }
    try checkNoPrincipal(members)
    let known = [
      "Sid", "Effect", "Action", "NotAction", "Resource", "NotResource", "Condition",
    ]
    try check(members, are: known, of: "a statement")
    var statement = PolicyDocument.Statement(
      sid: try sid(json), effect: try effect(json), actions: [], notActions: [], resources: [],
      notResources: [], condition: try condition(json), range: json.offset..<json.end)
    (statement.actions, statement.notActions) = try actions(json)
    (statement.resources, statement.notResources) = try resources(json)
    return statement
  }
}

// MARK: - Elements of a statement

extension PolicyReader {
  private mutating func sid(_ json: JSON) throws(Problem) -> String? {
    guard let element = json["Sid"] else { return nil }
    guard let sid = element.string, sid.utf8.allSatisfy(isAlphanumeric) else {
      throw problem(
        "A Sid has letters and digits only.", element,
        "Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular "
          + "expression [0-9A-Za-z]*")
    }
    guard sid.isEmpty || sids.insert(sid).inserted else {
      throw problem(
        "The Sid \(sid) is there twice.", element,
        "Statement IDs (SID) in a single policy must be unique.")
    }
    return sid
  }

  private func isAlphanumeric(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
  }

  private func effect(_ json: JSON) throws(Problem) -> PolicyDocument.Statement.Effect {
    guard let element = json["Effect"] else {
      throw syntax("The statement has no Effect: Allow or Deny.", json)
    }
    guard let effect = element.string.flatMap(PolicyDocument.Statement.Effect.init) else {
      throw syntax("Effect is \"Allow\" or \"Deny\".", element)
    }
    return effect
  }

  private func condition(_ json: JSON) throws(Problem) -> JSON? {
    guard let element = json["Condition"] else { return nil }
    guard let operators = element.members, operators.allSatisfy({ $0.value.members != nil })
    else {
      throw syntax(
        "A Condition is { \"StringEquals\": { \"aws:username\": \"ada\" } } or alike.", element)
    }
    return element
  }

  private func actions(_ json: JSON) throws(Problem) -> ([String], [String]) {
    let found = try either("Action", "NotAction", json, "Policy statement must contain actions.")
    for element in found.elements where !isAction(element.string ?? "") {
      throw problem(
        "An action is a service and a name, as in s3:GetObject, or *.", element,
        "Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.")
    }
    return found.sorted
  }

  private func isAction(_ text: String) -> Bool {
    if text == "*" { return true }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return false }
    return parts[0].utf8.allSatisfy { isAlphanumeric($0) || $0 == UInt8(ascii: "-") }
      && parts[1].utf8.allSatisfy { isAlphanumeric($0) || "*?-_".utf8.contains($0) }
  }

  private func resources(_ json: JSON) throws(Problem) -> ([String], [String]) {
    let found = try either(
      "Resource", "NotResource", json, "Policy statement must contain resources.")
    for element in found.elements where !isResource(element.string ?? "") {
      let shown = element.string ?? ""
      throw problem(
        "A resource is an ARN, as in arn:aws:s3:::reports/*, or *.", element,
        "Resource \(shown) must be in ARN format or \"*\".")
    }
    return found.sorted
  }

  private func isResource(_ text: String) -> Bool {
    if text == "*" { return true }
    let parts = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    return parts.count == 6 && parts[0] == "arn" && !parts[1].isEmpty && !parts[2].isEmpty
      && !parts[5].isEmpty
  }
}

// MARK: - What elements have in common

extension PolicyReader {
  /// An element that is there in one of two forms, with its texts.
  private struct Choice {
    var isNegated: Bool
    var elements: [JSON]

    var sorted: ([String], [String]) {
      let texts = elements.compactMap(\.string)
      return isNegated ? ([], texts) : (texts, [])
    }
  }

  private func either(_ name: String, _ negated: String, _ json: JSON, _ answer: String)
    throws(Problem) -> Choice
  {
    let (plain, not) = (json[name], json[negated])
    if plain != nil, let not {
      throw syntax("A statement has \(name) or \(negated), not both.", not)
    }
    guard let element = plain ?? not else {
      throw problem("The statement has no \(name).", json, answer)
    }
    guard !element.elements.isEmpty else { throw problem("\(name) is empty.", element, answer) }
    if let stranger = element.elements.first(where: { $0.string == nil }) {
      throw syntax("\(name) is a text in quotes, or several in [ ].", stranger)
    }
    return Choice(isNegated: plain == nil, elements: element.elements)
  }

  private func checkNoPrincipal(_ members: [JSON.Member]) throws(Problem) {
    guard let found = members.first(where: { ["Principal", "NotPrincipal"].contains($0.name) })
    else { return }
    throw problem(
      "Leave \(found.name) out: what this policy is attached to is who it is for.", found.offset,
      "Policy document should not specify a principal.")
  }

  private func check(_ members: [JSON.Member], are known: [String], of owner: String)
    throws(Problem)
  {
    var seen: Set<String> = []
    for member in members {
      guard known.contains(member.name) else {
        throw problem(
          "\(member.name) is no element of \(owner); there are \(known.joined(separator: ", ")).",
          member.offset, "Syntax errors in policy.")
      }
      guard seen.insert(member.name).inserted else {
        throw problem("\(member.name) is there twice.", member.offset, "Syntax errors in policy.")
      }
    }
  }

  private func syntax(_ sentence: String, _ json: JSON) -> Problem {
    problem(sentence, json.offset, "Syntax errors in policy.")
  }

  private func problem(_ sentence: String, _ json: JSON, _ answer: String) -> Problem {
    problem(sentence, json.offset, answer)
  }

  private func problem(_ sentence: String, _ offset: Int, _ answer: String) -> Problem {
    Problem(
      sentence, ServiceError(.malformedPolicyDocument, answer),
      at: TextPosition(of: offset, in: text))
  }
}
