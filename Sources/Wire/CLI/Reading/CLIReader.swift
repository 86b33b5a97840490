import Domain

/// Makes a call of the flags of one command.
struct CLIReader {
  private let operation: CLIOperation
  private let environment: [String: String]
  private let read: CLIFileReader
  private var options = CLIOptions()
  private var values: [String: Tree] = [:]

  init(_ operation: CLIOperation, environment: [String: String], _ read: @escaping CLIFileReader) {
    (self.operation, self.environment, self.read) = (operation, environment, read)
  }

  mutating func request(_ words: CLIWords) throws(CLIProblem) -> CLIRequest {
    guard words.bare.count == 1 else { throw unknown(Array(words.bare.dropFirst())) }
    options.paging.isOn = !words.given.contains { asksForOnePage($0.flag) }
    for given in words.given { try take(given) }
    if options.wantsSkeleton {
      return .text(CLIValue(Shape.structure(operation.members).skeleton).json + "\n")
    }
    return .call(try invocation())
  }

  /// Who asks for a certain page wants that one.
  private func asksForOnePage(_ flag: String) -> Bool {
    guard let keys = operation.pagingMembers else { return false }
    let own = [keys.token, keys.limit].map { "--" + $0.kebabCased }
    let isOwn = own.contains(flag) && !CLIOptions.ofPages.contains { $0.flag == flag }
    return flag == "--no-paginate" || isOwn
  }

  private func unknown(_ words: [String]) -> CLIProblem {
    .misused(
      "Unknown options: \(words.joined(separator: ", "))\nTo see what there is: usher "
        + "\(operation.type.service.rawValue) \(operation.name) help")
  }
}

// MARK: - Flags

extension CLIReader {
  private mutating func take(_ given: CLIWords.Given) throws(CLIProblem) {
    let isPaging =
      operation.pagingMembers != nil && CLIOptions.ofPages.contains { $0.flag == given.flag }
    if isPaging, options.paging.isOn { return try takePaging(given) }
    if let member = operation.members.first(where: { $0.flag == given.flag }) {
      return try take(given, for: member)
    }
    if let member = operation.members.first(where: { "--no-" + $0.flag.dropFirst(2) == given.flag }
    ),
      member.shape == .flag
    {
      return try take(given, false, for: member)
    }
    guard operation.options.contains(where: { $0.flag == given.flag }) else {
      throw unknown([given.flag])
    }
    guard !isPaging || given.flag == "--no-paginate" else {
      throw .misused(
        "Cannot specify --no-paginate along with pagination arguments: \(given.flag)")
    }
    try takeOption(given)
  }

  private mutating func take(_ given: CLIWords.Given, for member: Shape.Member)
    throws(CLIProblem)
  {
    guard member.shape != .flag else { return try take(given, true, for: member) }
    values[member.name] = try member.shape.tree(given.values, of: given.flag, read)
  }

  private mutating func take(_ given: CLIWords.Given, _ isOn: Bool, for member: Shape.Member)
    throws(CLIProblem)
  {
    guard given.values.isEmpty else { throw unknown(given.values) }
    guard values[member.name].map({ $0 == .flag(isOn) }) ?? true else {
      let other = isOn ? "--no-" + member.flag.dropFirst(2) : member.flag
      throw .misused("error: argument \(given.flag): not allowed with argument \(other)")
    }
    values[member.name] = .flag(isOn)
  }

  private mutating func takePaging(_ given: CLIWords.Given) throws(CLIProblem) {
    switch given.flag {
    case "--max-items": options.paging.maxItems = try count(given)
    case "--page-size": options.paging.pageSize = try count(given)
    default: options.paging.startingToken = try value(given)
    }
  }

  private mutating func takeOption(_ given: CLIWords.Given) throws(CLIProblem) {
    switch given.flag {
    case "--output":
      let name = try value(given)
      guard let output = CLIOutput(rawValue: name) else {
        let all = CLIOutput.allCases.map(\.rawValue).joined(separator: ", ")
        throw .misused(
          "error: argument --output: invalid choice: '\(name)' (choose from \(all))")
      }
      options.output = output
    case "--account": options.account = try value(given)
    case "--region": options.region = try value(given)
    case "--cli-input-json":
      options.inputJSON = try Shape.referred(value(given), of: "cli-input-json", read)
    case "--generate-cli-skeleton":
      guard given.values.isEmpty || given.values == ["input"] else { throw unknown(given.values) }
      options.wantsSkeleton = true
    default: _ = try stands(given)
    }
  }

  private func stands(_ given: CLIWords.Given) throws(CLIProblem) -> Bool {
    guard given.values.isEmpty else { throw unknown(given.values) }
    return true
  }

  private func value(_ given: CLIWords.Given) throws(CLIProblem) -> String {
    guard let value = given.values.first else {
      throw .misused("error: argument \(given.flag): expected one argument")
    }
    guard given.values.count == 1 else { throw unknown(Array(given.values.dropFirst())) }
    return value
  }

  private func count(_ given: CLIWords.Given) throws(CLIProblem) -> Int {
    let text = try value(given)
    guard let count = Int(text), count > 0 else {
      throw .misused("error: argument \(given.flag): invalid int value: '\(text)'")
    }
    return count
  }
}

// MARK: - The call

extension CLIReader {
  private func invocation() throws(CLIProblem) -> CLIInvocation {
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
