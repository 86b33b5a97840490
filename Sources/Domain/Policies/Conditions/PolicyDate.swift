/// A moment as policies write it: `2020-09-13T12:26:40Z`, less of it, or seconds since 1970.
/// Source: W3C, Date and Time Formats; IAM JSON policy elements, date condition operators.
enum PolicyDate {
  /// Since 1970; nil for what is no moment.
  static func seconds(_ text: String) -> Double? {
    let halves = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard let days = days(halves[0]) else { return ConditionValues.number(text) }
    guard halves.count == 2 else { return Double(days) * 86400 }
    // The time of a day needs all of the day.
    guard halves[0].utf8.count == 10, let time = time(halves[1]) else { return nil }
    return Double(days) * 86400 + time
  }

  /// `2020`, `2020-09` or `2020-09-13` in days since 1970.
  private static func days(_ text: Substring) -> Int? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count <= 3, let year = number(parts[0], digits: 4) else { return nil }
    let month = parts.count > 1 ? number(parts[1], digits: 2) : 1
    let day = parts.count > 2 ? number(parts[2], digits: 2) : 1
    guard let month, let day, (1...12).contains(month),
      (1...length(of: month, in: year)).contains(day)
    else { return nil }
    // Years that begin in March have their leap day at the end.
    let (y, m) = month > 2 ? (year, month - 3) : (year - 1, month + 9)
    let leapDays = floored(y, 4) - floored(y, 100) + floored(y, 400)
    return 365 * y + leapDays + (153 * m + 2) / 5 + day - 1 - 719_468
  }

  private static func floored(_ year: Int, _ every: Int) -> Int {
    year >= 0 ? year / every : (year - every + 1) / every
  }

  private static func length(of month: Int, in year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return switch month {
    case 2: isLeap ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// `12:26Z`, `12:26:40.5+02:00` in seconds since midnight.
  private static func time(_ text: Substring) -> Double? {
    guard let mark = text.firstIndex(where: { "Z+-".contains($0) }),
      let offset = offset(text[mark...])
    else { return nil }
    let parts = text[..<mark].split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let hour = number(parts[0], digits: 2),
      let minute = number(parts[1], digits: 2), hour < 24, minute < 60
    else { return nil }
    let second = parts.count == 3 ? seconds(parts[2]) : 0
    return second.map { Double(hour * 3600 + minute * 60) + $0 - offset }
  }

  /// `40` or `40.25`.
  private static func seconds(_ text: Substring) -> Double? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = number(parts[0], digits: 2), whole <= 60 else { return nil }
    if parts.count == 2, number(parts[1], digits: parts[1].utf8.count) == nil { return nil }
    return Double(text)
  }

  /// `Z`, `+02:00`: how far ahead of UTC, in seconds.
  private static func offset(_ text: Substring) -> Double? {
    if text == "Z" { return 0 }
    let parts = text.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let hours = number(parts[0], digits: 2),
      let minutes = number(parts[1], digits: 2), hours < 24, minutes < 60
    else { return nil }
    return Double(hours * 3600 + minutes * 60) * (text.first == "-" ? -1 : 1)
  }

  private static func number(_ text: Substring, digits: Int) -> Int? {
    guard text.utf8.count == digits, text.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    return Int(text)
  }
}
