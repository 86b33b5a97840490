import Domain
import Testing

/// What Usher does not know lets nothing through, and is said.
@Suite struct DoubtTests {
  private static let here = AccessRequest("iam:GetUser")

  @Test(arguments: [
    #""Foo": {"aws:username": "ada"}"#, #""StringEquals": {"foo:bar": "x"}"#,
    #""StringNotEquals": {"foo:bar": "x"}"#, #""Null": {"foo:bar": "true"}"#,
    #""StringEqualsIfExists": {"foo:bar": "x"}"#, #""ForAllValues:StringEquals": {"foo:bar": "x"}"#,
    #""NullIfExists": {"aws:username": "true"}"#, #""ForAnyValue:Null": {"aws:username": "true"}"#,
    #""ForSomeValues:StringEquals": {"aws:username": "ada"}"#,
    #""NumericLessThan": {"aws:EpochTime": "soon"}"#,
    #""NumericLessThan": {"aws:EpochTime": "${aws:EpochTime}"}"#,
    #""DateLessThan": {"aws:CurrentTime": "2020-13-01"}"#,
    #""IpAddress": {"aws:SourceIp": "10.0.0.0/33"}"#, #""IpAddress": {"aws:SourceIp": "home"}"#,
    #""BinaryEquals": {"aws:username": "?"}"#, #""Null": {"aws:username": "maybe"}"#,
    #""Null": {"aws:username": ["true", "false"]}"#, #""StringEquals": {"aws:username": {}}"#,
    #""StringEquals": {"aws:username": [null]}"#,
  ])
  func `a condition that cannot be judged does not allow, and denies`(condition: String) throws {
    #expect(try Outcome(condition, ["aws:username": ["ada"]]) == .unknown)
  }

  @Test func `a key that is not known is judged when the request has it`() throws {
    let condition = #""StringEquals": {"foo:bar": "x"}"#
    #expect(try Outcome(condition, ["foo:bar": ["x"]]) == .holds(true))
    #expect(try Outcome(condition, ["foo:bar": ["y"]]) == .holds(false))
  }

  @Test func `what is not known does not matter beside what does not hold`() throws {
    let condition = #""Foo": {"a:b": "c"}, "StringEquals": {"aws:username": "bob"}"#
    #expect(try Outcome(condition, ["aws:username": ["ada"]]) == .holds(false))
    #expect(try Outcome(condition, ["aws:username": ["bob"]]) == .unknown)
  }

  @Test func `an Allow in doubt is named with a note`() throws {
    let own = try document(statement("Allow", "*", when: #""Foo": {"aws:username": "ada"}"#))
    let decision = Permissions(own).decision(on: Self.here)
    guard case .implicitDeny(.identityPolicy, let undecided) = decision else {
      Issue.record("\(decision)")
      return
    }
    #expect(undecided.map(\.doubts) == [[.conditionOperator("Foo")]])
    #expect(
      undecided.flatMap(\.notes) == [
        "This statement has the condition operator Foo, which is not known: it was taken not to "
          + "allow."
      ])
  }

  @Test func `a Deny in doubt is named with a note`() throws {
    let own = try document(
      statement("Allow", "*"), statement("Deny", "*", when: #""Bool": {"foo:bar": "true"}"#))
    let decision = Permissions(own).decision(on: Self.here)
    guard case .explicitDeny(let findings) = decision else {
      Issue.record("\(decision)")
      return
    }
    #expect(
      findings.flatMap(\.notes) == [
        "This statement has the condition key foo:bar, which is not known: it was taken to deny."
      ])
  }

  @Test func `a value that its operator cannot be used with is quoted`() throws {
    let soon = #""NumericLessThan": {"aws:EpochTime": "soon"}"#
    let own = try document(statement("Allow", "*", when: soon))
    #expect(
      Permissions(own).decision(on: Self.here).findings.flatMap(\.notes) == [
        "This statement has the value \"soon\", which NumericLessThan cannot be used with: it was "
          + "taken not to allow."
      ])
  }

  @Test func `a boundary in doubt does not allow`() throws {
    let limit = try document(statement("Allow", "*", when: #""Foo": {"a:b": "c"}"#))
    let permissions = Permissions(try document(statement("Allow", "*")), within: limit)
    let decision = permissions.decision(on: Self.here)
    guard case .implicitDeny(.permissionsBoundary, let undecided) = decision else {
      Issue.record("\(decision)")
      return
    }
    #expect(undecided.map(\.source.holder) == [.boundary])
  }

  @Test func `an Allow in doubt does not matter beside one that is sure`() throws {
    let own = try document(
      statement("Allow", "*", when: #""Foo": {"a:b": "c"}"#), statement("Allow", "iam:*"))
    #expect(Permissions(own).decision(on: Self.here).findings.map(\.statement) == [1])
  }
}
