import Display
import Domain

/// Set permissions boundary: closed until it is asked for.
enum Boundary {
  @FieldBuilder<AddUser>
  static func fields(_ form: FormState<AddUser>) -> [any Field<AddUser>] {
    fold(form)
    if isOpen(form) {
      Choice<AddUser, Bool>(
        "hasBoundary", \.hasBoundary,
        [
          .init(false, "Create user without a permissions boundary"),
          .init(true, "Use a permissions boundary to control the maximum user permissions"),
        ])
      if form.draft.hasBoundary { list(form) }
    }
  }

  /// It does not close over something that is wrong: users would be created without it.
  private static func isOpen(_ form: FormState<AddUser>) -> Bool {
    form.draft.showsBoundary || form.draft.hasBoundary && boundaryList(form).check(form) != nil
  }

  private static func fold(_ form: FormState<AddUser>) -> PushButton<AddUser> {
    let isOpen = isOpen(form)
    var fold = PushButton<AddUser>(
      "boundaryFold", (isOpen ? "▾ " : "▸ ") + "Set permissions boundary"
    ) { form in
      form.draft.showsBoundary.toggle()
      return .handled
    }
    fold.hint = { form in
      form.draft.hasBoundary
        ? form.draft.boundary ?? "no policy chosen yet" : "user is created without a boundary"
    }
    return fold
  }

  @FieldBuilder<AddUser>
  private static func list(_ form: FormState<AddUser>) -> [any Field<AddUser>] {
    PolicyList.createPolicy("createBoundary")
    boundaryList(form)
  }

  private static func boundaryList(_ form: FormState<AddUser>) -> ListField<AddUser> {
    var list = PolicyList.list("boundary", .one(\.boundary), form)
    let isFit = list.check
    list.check = { form in
      form.draft.boundary == nil
        ? "Choose the policy that is to be the boundary, or create users without one."
        : isFit(form)
    }
    list.mostRows = 6
    return list
  }
}
