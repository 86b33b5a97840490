/// The options that every command has, besides the members of its call.
package struct CLIOptions: Hashable, Sendable {
  package var output = CLIOutput.json
  /// The path of the account file, as it was given.
  package var account: String?
  package var region: String?
  var paging = CLIPaging()
  /// A JSON object with members of the call.
  var inputJSON: String?
  var wantsSkeleton = false

  /// A flag, what follows it, and what it is for.
  struct Option: Sendable {
    var flag: String
    /// Nil for one that stands alone.
    var value: String?
    var help: String
  }

  static let ofEveryCommand: [Option] = [
    .init(flag: "--output", value: "json|text|table", help: "How the result is written."),
    .init(
      flag: "--account", value: "file",
      help: "The account file; by default account.usher in $XDG_DATA_HOME/usher."),
    .init(
      flag: "--cli-input-json", value: "json",
      help: "Members of the call as a JSON object, or file:// and a path. Flags win over it."),
    .init(
      flag: "--generate-cli-skeleton", value: nil,
      help: "Writes such an object, to be filled in, and does nothing else."),
    .init(flag: "--no-cli-pager", value: nil, help: "Nothing: there is no pager."),
  ]

  static let ofRegions: [Option] = [
    .init(
      flag: "--region", value: "name",
      help: "The region; else $AWS_REGION, $AWS_DEFAULT_REGION or the account's.")
  ]

  static let ofPages: [Option] = [
    .init(flag: "--no-paginate", value: nil, help: "One page only, as the service gives it."),
    .init(
      flag: "--max-items", value: "count",
      help: "At most so many items; NextToken in the result says where to go on."),
    .init(flag: "--starting-token", value: "token", help: "Where to go on."),
    .init(flag: "--page-size", value: "count", help: "How many items to ask for at a time."),
  ]
}

/// How the result of a command is written.
package enum CLIOutput: String, CaseIterable, Hashable, Sendable {
  case json, text, table
}
