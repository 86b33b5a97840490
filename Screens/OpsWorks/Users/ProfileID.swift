import Domain

/// A user of a region as one text, for work that goes by names: where, who, and what the list
/// calls them. Neither regions nor ARNs have blanks in them.
struct ProfileID: Hashable, Sendable {
  let region: OpsWorks.Region
  let arn: String
  /// The name in the list, which no other row has.
  let shown: String

  init(region: OpsWorks.Region, arn: String, shown: String) {
    (self.region, self.arn, self.shown) = (region, arn, shown)
  }

  init?(_ text: String) {
    let parts = text.split(separator: " ", maxSplits: 2).map(String.init)
    guard parts.count == 3, let region = OpsWorks.Region(rawValue: parts[0]) else { return nil }
    self.init(region: region, arn: parts[1], shown: parts[2])
  }

  var text: String { "\(region.rawValue) \(arn) \(shown)" }
}
