import Domain
import Screens
import Wire

/// From the rows of a file to the answers of Add user.
enum AddUserAnswers {
  static let columnNames = """
    user_name, access_key, console_access, password_reset, groups, policies, copy_from, boundary \
    and tags
    """

  static let file = AnswersFile(
    columns: [
      "user_name": .text, "access_key": .text, "console_access": .text, "password_reset": .text,
      "groups": .list, "policies": .list, "copy_from": .text, "boundary": .text, "tags": .list,
    ], key: "user_name")

  /// - Parameter usual: what holds where the row says nothing.
  static func draft(_ row: Answers, _ usual: AddUser) throws(Failure) -> AddUser {
    func flag(_ column: String, _ otherwise: Bool) throws(Failure) -> Bool {
      try YesOrNo.read(row[column], otherwise: otherwise, column: column, place: row.place)
    }
    var draft = usual
    draft.names = [row["user_name"] ?? ""]
    draft.hasAccessKey = try flag("access_key", usual.hasAccessKey)
    draft.hasPassword = try flag("console_access", usual.hasPassword)
    draft.requiresReset = try flag("password_reset", usual.requiresReset)
    try setPermissions(
      &draft, groups: row.values["groups"] ?? [], policies: row.values["policies"] ?? [],
      copyFrom: row["copy_from"], place: row.place)
    if let boundary = row["boundary"] { (draft.hasBoundary, draft.boundary) = (true, boundary) }
    if let texts = row.values["tags"] { draft.tags = try tags(texts, place: row.place) }
    return draft
  }

  /// - Throws: when more than one of the wizard's three ways is asked for.
  static func setPermissions(
    _ draft: inout AddUser, groups: [String], policies: [String], copyFrom: String?, place: String
  ) throws(Failure) {
    let ways = [!groups.isEmpty, !policies.isEmpty, copyFrom != nil].count { $0 }
    guard ways <= 1 else {
      throw failure(
        place, "Give groups, or policies, or a user to copy from: only one of the three applies.")
    }
    guard ways == 1 else { return }
    draft.way = copyFrom != nil ? .copy : policies.isEmpty ? .groups : .policies
    (draft.groups, draft.policies, draft.copyFrom) = (groups, policies, copyFrom)
  }

  static func tags(_ texts: [String], place: String) throws(Failure) -> [TagText] {
    try texts.map { text throws(Failure) in
      guard let end = text.firstIndex(of: "=") else {
        throw failure(place, "The tag \"\(text)\" has no \"=\" between key and value.")
      }
      return TagText(key: String(text[..<end]), value: String(text[end...].dropFirst()))
    }
  }

  /// Groups of ten know nothing of each other.
  static func checkTwins(_ names: [String]) throws(Failure) {
    var seen: Set<String> = []
    for name in names where !seen.insert(name.lowercased()).inserted {
      throw Failure(.badParameter, "\"\(name)\" is given twice: case is ignored.")
    }
  }

  /// Once the account was asked: policies by their names in the list, and room for those who come
  /// before.
  @Sendable static func amend(_ form: inout FormState<AddUser>, before: Int) {
    form.namePolicies()
    form.expect(others: before)
  }

  private static func failure(_ place: String, _ sentence: String) -> Failure {
    Failure(.badParameter, place.isEmpty ? sentence : "\(place): \(sentence)")
  }
}
