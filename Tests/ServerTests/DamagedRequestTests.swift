import Domain
import Foundation
import Testing
import Wire

/// Requests with mistakes in them, by the thousand: each is answered, and none as a failure of
/// the server's own.
@Suite struct DamagedRequestTests {
  /// The same chance every time, so that what fails once fails again.
  private struct Chance: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  private static let pieces: [[UInt8]] =
    [
      "{", "[", "<", "&", "%", "\"", "null", "-1e999", ".member.1=", "\u{0}", "\u{202e}",
      String(repeating: "[", count: 5_000), String(repeating: "{\"a\":", count: 5_000),
      String(repeating: "A", count: 50_000), String(repeating: "&a.member.1.b=1", count: 2_000),
    ].map { Array($0.utf8) } + [[0xFF, 0xFE], [0xC0, 0x80], [0xED, 0xA0, 0x80]]

  private func damaged(_ bytes: [UInt8], _ chance: inout Chance) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &chance) {
      let at = bytes.isEmpty ? 0 : Int.random(in: bytes.indices, using: &chance)
      switch Int.random(in: 0..<4, using: &chance) {
      case 0 where !bytes.isEmpty: bytes[at] = UInt8.random(in: 0...255, using: &chance)
      case 1: bytes.removeSubrange(at...)
      case 2: bytes.insert(contentsOf: bytes[at...].prefix(40), at: at)
      default:
        bytes.insert(contentsOf: Self.pieces.randomElement(using: &chance) ?? [], at: at)
      }
    }
    return bytes
  }

  @Test func `a damaged body is answered in the shape of its service`() async throws {
    let desk = try await Desk()
    for call in Catalog.calls.map({ AnyCall($0.example) }) {
      var chance = Chance(state: UInt64(call.name.utf8.reduce(7) { $0 &* 31 &+ UInt($1) }))
      let whole = try Service.request(for: call)
      for _ in 0..<25 {
        var request = whole
        request.headers["Host"] = "localhost"
        request.body = damaged(whole.body, &chance)
        let signed = request.signed(
          with: desk.owner, region: "us-east-1", service: call.service.rawValue, at: Desk.now)
        let response = await desk.answer(signed)
        if response.status != 200 { try check(response, of: call) }
      }
    }
  }

  @Test func `a damaged header is answered in the shape of its service`() async throws {
    let desk = try await Desk()
    for call in Catalog.calls.map({ AnyCall($0.example) }) {
      var chance = Chance(state: UInt64(call.name.utf8.reduce(3) { $0 &* 31 &+ UInt($1) }))
      let whole = try desk.request(call)
      for _ in 0..<25 {
        var request = whole
        let names = ["Authorization", "X-Amz-Date", "Host", "X-Amz-Target", "Content-Type"]
        let name = names.randomElement(using: &chance) ?? ""
        let value = damaged(Array((whole.headers[name] ?? "").utf8), &chance)
        request.headers[name] = String(decoding: value, as: UTF8.self)
        let response = await desk.answer(request)
        if response.status != 200 {
          let refusal = Refusal(response)
          #expect((400..<500).contains(response.status), "\(refusal)")
          #expect(refusal.isInShape, "\(refusal)")
        }
      }
    }
  }

  private func check(_ response: WireResponse, of call: AnyCall) throws {
    let refusal = Refusal(response)
    #expect((400..<500).contains(response.status), "\(call.name): \(refusal)")
    #expect(refusal.isInShape, "\(call.name): \(refusal)")
    // Whoever reads it understands it.
    func open<C: Call>(_ call: C) {
      let error = #expect(throws: ServiceError.self) {
        try Service.output(of: C.self, in: response)
      }
      #expect(error?.code != .serviceFailure)
    }
    open(call.value)
  }
}
