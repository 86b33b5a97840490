import Foundation

extension Activity {
  /// Where the chain of records ends.
  package struct ChainEnd: Hashable, Sendable {
    package var number: Int
    package var hash: Data

    static let start = ChainEnd(number: 0, hash: Data())

    /// As it is sealed into the account, so that the last records cannot be taken off.
    var text: String { "\(number) \(hash.base64EncodedString())" }

    init(number: Int, hash: Data) { (self.number, self.hash) = (number, hash) }

    init?(text: String) {
      let parts = text.split(separator: " ", omittingEmptySubsequences: false)
      guard parts.count == 2, let number = Int(parts[0]),
        let hash = Data(base64Encoded: "\(parts[1])")
      else { return nil }
      self.init(number: number, hash: hash)
    }
  }

  /// Where the chain is not as it was written.
  package enum Break: Hashable, Sendable {
    /// The record was changed after it was written.
    case changed(Int)
    case missing(ClosedRange<Int>)
    /// The account does not say any more, or says falsely, where the chain ends.
    case endUnknown

    package var sentence: String {
      switch self {
      case .changed(let number):
        "Record \(number) is not as it was written."
      case .missing(let range):
        range.count == 1
          ? "Record \(range.lowerBound) is missing."
          : "Records \(range.lowerBound) to \(range.upperBound) are missing."
      case .endUnknown:
        "What the account says of the last record was changed."
      }
    }
  }

  /// What came of looking at every record.
  package struct Verdict: Codable, Hashable, Sendable {
    package var records: Int
    /// The first place where the chain breaks, in a sentence; nil when it is whole.
    package var breaksAt: String?

    package init(records: Int, breaksAt: String?) {
      (self.records, self.breaksAt) = (records, breaksAt)
    }
  }
}

extension Records {
  /// What the sealed end of the chain is called among the settings.
  var chainEndSetting: String { "ActivityChainEnd" }

  private func chainEnd() throws(ServiceError) -> Activity.ChainEnd {
    if let end = memo.chainEnd { return end }
    let last = try page(Activity.Record.self, matching: [], after: nil, limit: 1).first
    return last.map { Activity.ChainEnd(number: $0.number, hash: $0.hash) } ?? .start
  }

  /// Adds a record to the chain; its number and hash come from here.
  func append(_ record: Activity.Record) throws(ServiceError) {
    let end = try chainEnd()
    var record = record
    record.number = end.number + 1
    record.hash = digest(record.chained(to: end.hash))
    try insert(record)
    memo.chainEnd = Activity.ChainEnd(number: record.number, hash: record.hash)
  }

  /// Seals where the chain ends now, once for all a transaction has done.
  package func sealChain() throws(ServiceError) {
    guard let end = memo.chainEnd else { return }
    let sealed = try seal(Secret(end.text))
    try set(chainEndSetting, to: sealed.data.base64EncodedString())
  }
}
