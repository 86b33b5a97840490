import Screens
import Wire

/// From the rows of a file to the answers of Add user of IAM Identity Center.
enum DirectoryAnswers {
  /// Optional attributes by their columns: `phone_number`.
  static let attributes = Dictionary(
    uniqueKeysWithValues: OptionalAttribute.allCases.map { (column($0.rawValue), $0) })

  static var attributeNames: String { attributes.keys.sorted().joined(separator: ", ") }

  static var file: AnswersFile {
    var columns: [String: AnswersFile.Column] = [
      "user_name": .text, "email": .text, "first_name": .text, "last_name": .text,
      "display_name": .text, "one_time_password": .text, "groups": .list,
    ]
    for name in attributes.keys { columns[name] = .text }
    return AnswersFile(columns: columns, key: "user_name")
  }

  /// - Parameter usual: what holds where the row says nothing.
  static func draft(
    _ row: Answers, _ usual: AddDirectoryUser
  ) throws(Failure) -> AddDirectoryUser {
    var draft = usual
    draft.userName = row["user_name"] ?? usual.userName
    draft.email = row["email"] ?? usual.email
    // Who types it once in a file, or on a command line, can read it there.
    draft.confirmedEmail = draft.email
    draft.firstName = row["first_name"] ?? usual.firstName
    draft.lastName = row["last_name"] ?? usual.lastName
    draft.ownDisplayName = row["display_name"] ?? usual.ownDisplayName
    draft.groups = row.values["groups"] ?? usual.groups
    let isOneTime = try YesOrNo.read(
      row["one_time_password"], otherwise: usual.way == .oneTimePassword,
      column: "one_time_password", place: row.place)
    draft.way = isOneTime ? .oneTimePassword : .email
    for (name, attribute) in attributes {
      if let text = row[name] { draft[attribute] = text }
    }
    return draft
  }

  /// Checks of one user know nothing of the others.
  static func checkEmails(_ people: [Batch<AddDirectoryUser>]) throws(Failure) {
    var seen: [String: String] = [:]
    for person in people {
      let (email, place) = (person.draft.email.lowercased(), person.places.first ?? "")
      guard !email.isEmpty, let other = seen.updateValue(place, forKey: email) else { continue }
      throw Failure(
        .badParameter, "\(place): email \"\(person.draft.email)\" is in \(other) already.")
    }
  }

  /// `phoneNumber` is `phone_number`, `immutableID` is `immutable_id`.
  private static func column(_ name: String) -> String {
    name.replacing("ID", with: "Id").map { $0.isUppercase ? "_" + $0.lowercased() : "\($0)" }
      .joined()
  }
}
