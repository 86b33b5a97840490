/// How fast work goes, as far as it is shown: a few times a second, however often there is news.
struct Pace: Sendable {
  private static let pause = Duration.milliseconds(250)

  /// Units that have come to an end, in thousandths; failures among them.
  private(set) var endedThousandths = 0
  private(set) var failures = 0
  private var began: (at: ContinuousClock.Instant, thousandths: Int)?
  private var shown: ContinuousClock.Instant?

  mutating func take(_ now: ContinuousClock.Instant, _ bulk: Bulk) {
    began = began ?? (now, bulk.endedThousandths)
    if let shown, now - shown < Self.pause { return }
    (shown, endedThousandths, failures) = (now, bulk.endedThousandths, bulk.failures.count)
  }

  /// Units a second; nil until there is something to tell it from.
  var perSecond: Double? {
    guard let began, let shown, shown > began.at else { return nil }
    let ended = Double(endedThousandths - began.thousandths) / 1000
    return ended > 0 ? ended / ((shown - began.at) / .seconds(1)) : nil
  }

  /// `2,311 users a second · about 12 s left · 2 failed`
  func text(of all: Int, _ noun: Noun) -> String {
    var parts: [String] = []
    if let perSecond {
      let rest = Double(all) - Double(endedThousandths) / 1000
      parts.append("\(max(1, Int(perSecond)).grouped) \(noun.many) a second")
      parts.append("about \(Self.time(rest / perSecond)) left")
    }
    if failures > 0 { parts.append("\(failures.grouped) failed") }
    return parts.joined(separator: " · ")
  }

  private static func time(_ seconds: Double) -> String {
    let whole = max(1, Int(seconds.rounded(.up)))
    return whole < 120 ? "\(whole) s" : "\((whole + 59) / 60) min"
  }
}

extension Int {
  /// `100,000`
  var grouped: String {
    let digits = String(self)
    return digits.enumerated().reduce(into: "") { text, digit in
      let isStart = digit.offset > 0 && (digits.count - digit.offset) % 3 == 0
      text += (isStart && digit.element != "-" ? "," : "") + String(digit.element)
    }
  }
}
