import Domain

extension Step<AddUser> {
  static let tags = Step("Tags") { form in
    Note<AddUser>.title("Add tags (optional)")
    Note<AddUser>("Key-value pairs to organize, track or control access for these users.")
    Note<AddUser>.gap
    TagRows<AddUser>.all(form)
  }
}
