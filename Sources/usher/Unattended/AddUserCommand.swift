import ArgumentParser
import Domain
import Screens
import Wire

/// Add user of IAM without its pages.
struct AddUserCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add-user",
    abstract: "Add IAM users as the wizard does, without its pages.",
    discussion: """
      The answers are given here, or in a file: comma-separated values with a head, or JSON with \
      the same names. Its columns are \(AddUserAnswers.columnNames); several values in a cell \
      stand apart by semicolons. What a row leaves empty is as given here. Users of equal answers \
      are added in groups of ten. Nothing is done while anything is wrong.
      """)

  @OptionGroup var options: UnattendedOptions

  @Option(name: .customLong("user-name"), help: ArgumentHelp("A user.", valueName: "name"))
  var userNames: [String] = []

  @Option(
    help: ArgumentHelp("A file with users; - is the standard input.", valueName: "file"),
    completion: .file(extensions: ["csv", "json"]))
  var from: String?

  @Flag(help: "Programmatic access: an access key.")
  var accessKey = false

  @Flag(help: "Access to the console: a password, which is generated.")
  var consoleAccess = false

  @Option(
    help: ArgumentHelp(
      "Access to the console with the password in the first line of a file; - is the standard input.",
      valueName: "file"),
    completion: .file())
  var passwordFile: String?

  @Flag(inversion: .prefixedNo, help: "A new password at the next sign-in.")
  var passwordReset = true

  @Option(name: .customLong("group"), help: ArgumentHelp("A group.", valueName: "name"))
  var groups: [String] = []

  @Option(
    name: .customLong("policy"),
    help: ArgumentHelp("A policy to attach, by name or ARN.", valueName: "policy"))
  var policies: [String] = []

  @Option(help: ArgumentHelp("A user whose permissions are copied.", valueName: "name"))
  var copyFrom: String?

  @Option(help: ArgumentHelp("The permissions boundary, by name or ARN.", valueName: "policy"))
  var boundary: String?

  @Option(name: .customLong("tag"), help: ArgumentHelp("A tag.", valueName: "key=value"))
  var tags: [String] = []

  func run() throws {
    let batches = try batches
    let opened = try options.account.opened
    let job = UnattendedJob(
      batches: batches, services: .standard(opened: opened), amend: AddUserAnswers.amend)
    try job.run(options)
  }

  private var batches: [Batch<AddUser>] {
    get throws(Failure) {
      guard userNames.isEmpty != (from == nil) else {
        throw Failure(.badParameter, "Give --user-name, or --from a file with users.")
      }
      guard from != "-" || passwordFile != "-" else {
        throw Failure(.badParameter, "Only one of --from and --password-file can be -.")
      }
      let usual = try usual
      let people: [Batch<AddUser>]
      if let from {
        people = try Intake.answers(from, AddUserAnswers.file).map { row throws(Failure) in
          Batch(draft: try AddUserAnswers.draft(row, usual), places: [row.place])
        }
      } else {
        people = userNames.map { name in
          var draft = usual
          draft.names = [name]
          return Batch(draft: draft, places: [""])
        }
        try AddUserAnswers.checkTwins(userNames)
      }
      return Batch<AddUser>.grouped(people)
    }
  }

  /// What holds where a row says nothing else.
  private var usual: AddUser {
    get throws(Failure) {
      var draft = AddUser()
      (draft.hasAccessKey, draft.requiresReset) = (accessKey, passwordReset)
      draft.hasPassword = consoleAccess || passwordFile != nil
      if let passwordFile {
        draft.passwordKind = .custom
        draft.customPassword = Secret(try Intake.firstLine(passwordFile))
      }
      try AddUserAnswers.setPermissions(
        &draft, groups: groups, policies: policies, copyFrom: copyFrom, place: "")
      if let boundary { (draft.hasBoundary, draft.boundary) = (true, boundary) }
      if !tags.isEmpty { draft.tags = try AddUserAnswers.tags(tags, place: "") }
      return draft
    }
  }
}
