extension Unicode.Scalar {
  /// For the operator, who would not see a space or a control character by itself: `spaces`,
  /// `the character U+202E`, `é`.
  var named: String {
    switch properties.generalCategory {
    case _ where self == " ": return "spaces"
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator, .surrogate,
      .privateUse, .unassigned:
      let digits = String(value, radix: 16, uppercase: true)
      return "the character U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    default: return String(Character(self))
    }
  }
}
