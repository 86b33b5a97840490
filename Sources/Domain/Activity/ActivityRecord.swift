import Foundation

extension Activity {
  /// One change that was asked for, and what came of it.
  package struct Record: Entity, Codable {
    package enum Column: String, CaseIterable, Sendable {
      case rank, time, who, principalARN, principalID, hasMFA, osUser, clientAddress, service
      case event, target, input, output, errorCode, errorMessage, hash
    }
    package static let kind = "activityRecord"
    /// The newest has the least rank, so that pages begin with it.
    package static let key: [Column] = [.rank]

    /// From 1, without gaps.
    package var number: Int
    package var time: Date
    /// As the console says it: `account owner`, `ada`, `ops/ada`.
    package var who: String
    package var principalARN: String
    package var principalID: String
    package var hasMFA: Bool
    package var osUser: String
    package var clientAddress: String?
    package var service: Service
    /// The name of the call.
    package var event: String
    /// The name of what it was done to.
    package var target: String
    /// The request, as JSON without its secrets.
    package var input: String
    /// The reply, as JSON without its secrets; nil when there was none.
    package var output: String?
    package var error: ServiceError?
    /// SHA-256 of the hash of the record before, and of everything in this one.
    package var hash: Data
  }
}

extension Activity.Record {
  package init(from row: inout some RowReader) {
    number = -row.integer()
    time = row.date()
    (who, principalARN, principalID) = (row.text(), row.text(), row.text())
    hasMFA = row.flag()
    (osUser, clientAddress) = (row.text(), row.optionalText())
    service = Service(rawValue: row.text()) ?? .iam
    (event, target) = (row.text(), row.text())
    (input, output) = (row.text(), row.optionalText())
    let (code, message) = (row.optionalText(), row.optionalText())
    error = code.map { ServiceError(ServiceError.Code(rawValue: $0), message ?? "") }
    hash = row.data()
  }

  package var values: [Value] { facts + [.data(hash)] }

  /// Everything but the hash.
  private var facts: [Value] {
    [
      .integer(-number), .date(time), .text(who), .text(principalARN), .text(principalID),
      .flag(hasMFA), .text(osUser), .text(optional: clientAddress), .text(service.rawValue),
      .text(event), .text(target), .text(input), .text(optional: output),
      .text(optional: error?.code.rawValue), .text(optional: error?.message),
    ]
  }

  /// What was done, in the words of the call: "Added user ada to group ops".
  package var summary: String {
    func call<C: Call>(_ type: C.Type) -> String? {
      (try? JSONDecoder().decode(type, from: Data(input.utf8)))?.summary
    }
    return Catalog.call(event, of: service).flatMap { call($0) } ?? "\(event) \(target)"
  }

  /// What the hash is made of. Every value says how long it is, so that no two records give the
  /// same bytes.
  ///
  /// - Parameter previous: the hash of the record before; empty for the first.
  func chained(to previous: Data) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(1024)
    bytes += previous
    for fact in facts {
      switch fact {
      case .text(var text): text.withUTF8 { Self.add($0, to: &bytes) }
      case .integer(let number):
        var text = String(number)
        text.withUTF8 { Self.add($0, to: &bytes) }
      case .data, .null: bytes += "-,".utf8
      }
    }
    return bytes
  }

  private static func add(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    bytes += String(text.count).utf8
    bytes.append(UInt8(ascii: ":"))
    bytes += text
    bytes.append(UInt8(ascii: ","))
  }
}
