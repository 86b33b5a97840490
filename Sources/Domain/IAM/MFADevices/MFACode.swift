import Foundation

extension IAM {
  /// The codes of virtual MFA devices: six digits, others every 30 seconds.
  /// Source: RFC 6238; `authenticationCodeType`.
  package enum MFACode {
    /// Seconds that a code is shown.
    package static let stepLength = 30
    static let digits = 6

    /// How many steps of time have passed since 1970.
    package static func step(at date: Date) -> Int {
      Int((date.timeIntervalSince1970 / Double(stepLength)).rounded(.down))
    }

    static func check(_ code: String, member: String) throws(Problem) {
      guard code.unicodeScalars.count == digits else {
        let size = code.unicodeScalars.count < digits ? "greater" : "less"
        throw .constraint(
          "MFA codes have 6 digits.", value: code, at: member,
          mustHave: "Member must have length \(size) than or equal to \(digits)")
      }
      guard code.utf8.allSatisfy({ (48...57).contains($0) }) else {
        throw .constraint(
          "MFA codes have digits only.", value: code, at: member,
          mustHave: #"Member must satisfy regular expression pattern: [\d]+"#)
      }
    }

    /// Takes as long whatever is the same, so that a code cannot be found digit by digit.
    static func isSame(_ one: String, _ other: String) -> Bool {
      let (one, other) = (Array(one.utf8), Array(other.utf8))
      guard one.count == other.count else { return false }
      return zip(one, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
  }
}
