import Display
import Domain

/// How much an account holds and may hold. It takes the focus so that it can be scrolled to.
struct QuotaTable: Field {
  typealias Draft = AccountSettingsDraft
  let id = "quotas"

  private struct Row {
    var label: String
    /// What is counted, by its name in `GetAccountSummary`; nil for a limit of each user.
    var used: String?
    var quota: IAM.Quota
  }

  private static let rows = [
    Row(label: "Users", used: "Users", quota: .users),
    Row(label: "Groups", used: "Groups", quota: .groups),
    Row(label: "Customer managed policies", used: "Policies", quota: .policies),
    Row(label: "Groups per user", quota: .groupsPerUser),
    Row(label: "Managed policies per user", quota: .attachedPoliciesPerUser),
    Row(label: "Access keys per user", quota: .accessKeysPerUser),
    Row(label: "Inline policy characters per user", quota: .userPolicySize),
  ]

  /// The columns at which the numbers end.
  private static let (usedEnd, allowedEnd) = (42, 52)

  func height(in form: FormState<Draft>, width: Int) -> Int { Self.rows.count + 1 }

  func draw(_ form: FormState<Draft>, isFocused: Bool, on canvas: inout Canvas) {
    canvas.write("Quotas", at: 1, 0, .title)
    write("used", endingAt: Self.usedEnd, 0, .quiet, &canvas)
    write("allowed", endingAt: Self.allowedEnd, 0, .quiet, &canvas)
    for (number, row) in Self.rows.enumerated() {
      canvas.write(row.label, at: 3, number + 1)
      let (used, allowed) = Self.numbers(of: row, form.facts.summary)
      write(used, endingAt: Self.usedEnd, number + 1, .plain, &canvas)
      write(allowed, endingAt: Self.allowedEnd, number + 1, .plain, &canvas)
    }
    guard isFocused else { return }
    canvas.write("▸", at: 1, 1)
    canvas.cursor = Position(column: 1, row: 1)
  }

  private static func numbers(
    of row: Row, _ summary: [String: Int]
  ) -> (used: String, allowed: String) {
    func text(_ key: String) -> String { summary[key].map { "\($0)" } ?? "-" }
    return (row.used.map(text) ?? "", text(row.quota.rawValue))
  }

  private func write(
    _ text: String, endingAt end: Int, _ row: Int, _ style: Style, _ canvas: inout Canvas
  ) {
    canvas.write(text, at: end - text.columns, row, style)
  }
}
