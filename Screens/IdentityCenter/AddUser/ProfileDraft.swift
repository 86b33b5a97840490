/// Answers that say who a user of the directory is.
protocol ProfileDraft: FormDraft {
  var email: String { get set }
  var firstName: String { get set }
  var lastName: String { get set }
  var displayName: String { get set }
  /// The sections of optional attributes that are open.
  var opened: Set<String> { get set }
  subscript(_ attribute: OptionalAttribute) -> String { get set }
}

extension AddDirectoryUser: ProfileDraft {}
