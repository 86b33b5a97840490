import Domain

extension CLIReader {
  func invocation() throws(CLIProblem) -> CLIInvocation {
    let missing = operation.members.filter { $0.isRequired && values[$0.name] == nil }
    guard missing.isEmpty || options.inputJSON != nil else {
      throw .misused(
        "error: the following arguments are required: "
          + missing.map(\.flag).joined(separator: ", "))
    }
    var fields = try inputFields().filter { values[$0.name] == nil }
    fields += operation.members.compactMap { member in
      values[member.name].map { Tree.Field(name: member.name, value: $0) }
    }
    let tree = Tree.fields(fields)
    let problems = Shape.structure(operation.members).problems(of: tree)
    guard problems.isEmpty else {
      throw .misused("Parameter validation failed:\n" + problems.joined(separator: "\n"))
    }
    var options = options
    if fields.contains(where: { $0.name == operation.pagingMembers?.token }) {
      options.paging.isOn = false
    }
    return try CLIInvocation(operation, tree, options, region: region())
  }

  private func inputFields() throws(CLIProblem) -> [Tree.Field] {
    guard let text = options.inputJSON else { return [] }
    guard let json = try? JSON.parse(text), case .fields(let fields) = Tree(json) else {
      throw .parameter("cli-input-json", "Invalid JSON received.")
    }
    return fields
  }

  /// Nil for a service that has none, or when nobody says.
  private func region() throws(CLIProblem) -> OpsWorks.Region? {
    guard operation.isRegional else { return nil }
    let named = [
      options.region, environment["AWS_REGION"], environment["AWS_DEFAULT_REGION"],
    ].compactMap(\.self).first { !$0.isEmpty }
    guard let named else { return nil }
    guard let region = OpsWorks.Region(rawValue: named) else {
      let all = OpsWorks.Region.allCases.map(\.rawValue).joined(separator: ", ")
      throw .misused("error: argument --region: invalid choice: '\(named)' (choose from \(all))")
    }
    return region
  }
}
