import ArgumentParser
import Domain
import Screens
import Wire

/// Add user of IAM Identity Center without its pages.
struct AddDirectoryUserCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add-directory-user",
    abstract: "Add users to the directory of IAM Identity Center, without the wizard's pages.",
    discussion: """
      The answers are given here, or in a file: comma-separated values with a head, or JSON with \
      the same names. Its columns are user_name, email, first_name, last_name, display_name, \
      one_time_password, groups, and the optional attributes: \
      \(DirectoryAnswers.attributeNames). Several groups in a cell stand apart by semicolons. \
      What a row leaves empty is as given here. Nothing is done while anything is wrong.
      """)

  @OptionGroup var options: UnattendedOptions

  @Option(
    help: ArgumentHelp("A file with users; - is the standard input.", valueName: "file"),
    completion: .file(extensions: ["csv", "json"]))
  var from: String?

  @Option(help: ArgumentHelp("The user name.", valueName: "name"))
  var userName: String?

  @Option(help: ArgumentHelp("The email address.", valueName: "address"))
  var email: String?

  @Option(help: ArgumentHelp("The first name.", valueName: "name"))
  var firstName: String?

  @Option(help: ArgumentHelp("The last name.", valueName: "name"))
  var lastName: String?

  @Option(
    help: ArgumentHelp("The display name; else the first and the last.", valueName: "name"))
  var displayName: String?

  @Option(
    name: .customLong("attribute"),
    help: ArgumentHelp(
      "An optional attribute, such as department=Finance.", valueName: "name=value"))
  var attributes: [String] = []

  @Option(name: .customLong("group"), help: ArgumentHelp("A group.", valueName: "name"))
  var groups: [String] = []

  @Flag(help: "Generate a one-time password instead of sending an invitation.")
  var oneTimePassword = false

  @Option(
    help: ArgumentHelp(
      "Save invitations as message files (.eml) in place of sending them.", valueName: "file"),
    completion: .file(extensions: ["eml"]))
  var mail: String?

  func run() throws {
    let batches = try batches
    let opened = try options.account.opened
    try UnattendedJob(batches: batches, services: .standard(opened: opened))
      .run(options, mail: MailWish(mail))
  }

  private var batches: [Batch<AddDirectoryUser>] {
    get throws(Failure) {
      let usual = try usual
      guard let from else {
        return [Batch(draft: try DirectoryAnswers.draft(usual, AddDirectoryUser()), places: [""])]
      }
      guard userName == nil else {
        throw Failure(.badParameter, "Give --user-name, or --from a file with users.")
      }
      let start = try DirectoryAnswers.draft(usual, AddDirectoryUser())
      let people = try Intake.answers(from, DirectoryAnswers.file).map { row throws(Failure) in
        Batch(draft: try DirectoryAnswers.draft(row, start), places: [row.place])
      }
      try DirectoryAnswers.checkEmails(people)
      return people
    }
  }

  /// What is given here, as if it were a row.
  private var usual: Answers {
    get throws(Failure) {
      let texts = [
        "user_name": userName, "email": email, "first_name": firstName, "last_name": lastName,
        "display_name": displayName, "one_time_password": oneTimePassword ? "yes" : nil,
      ]
      var row = Answers(place: "", values: texts.compactMapValues { $0.map { [$0] } })
      if !groups.isEmpty { row.values["groups"] = groups }
      for attribute in attributes {
        guard let end = attribute.firstIndex(of: "="),
          case let name = attribute[..<end].replacing("-", with: "_").lowercased(),
          DirectoryAnswers.attributes[name] != nil
        else {
          throw Failure(
            .badParameter,
            "--attribute \"\(attribute)\" is not name=value with one of these names: "
              + DirectoryAnswers.attributeNames + ".")
        }
        row.values[name] = [String(attribute[end...].dropFirst())]
      }
      return row
    }
  }
}
