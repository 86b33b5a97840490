import Domain
import Testing

@testable import Wire

/// Whatever arrives, there is an answer: messages with mistakes in them, by the thousand.
@Suite struct MutationTests {
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

  private func damaged(_ bytes: [UInt8], _ chance: inout Chance) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &chance) where !bytes.isEmpty {
      let at = Int.random(in: bytes.indices, using: &chance)
      switch Int.random(in: 0..<6, using: &chance) {
      case 0: bytes[at] = UInt8.random(in: 0...255, using: &chance)
      case 1: bytes.removeSubrange(at...)
      case 2: bytes.remove(at: at)
      case 3: bytes.insert(contentsOf: bytes[at...].prefix(40), at: at)
      case 4:
        let piece =
          ["{", "[", "<", "&", "%", "\"", "null", "-1e999", "member.1"]
          .randomElement(using: &chance) ?? ""
        bytes.insert(contentsOf: Array(piece.utf8), at: at)
      default: bytes.swapAt(at, Int.random(in: bytes.indices, using: &chance))
      }
    }
    return bytes
  }

  @Test(arguments: RoundTripTests.calls)
  func `a damaged request is refused, or is another request`(call: AnyCall) throws {
    var chance = Chance(state: UInt64(call.name.utf8.reduce(7) { $0 &* 31 &+ UInt($1) }))
    let request = try Service.request(for: call)
    for _ in 0..<60 {
      var broken = request
      broken.body = damaged(request.body, &chance)
      do throws(ServiceError) {
        let arrived = try call.service.call(in: broken, unsent: [OpsWorks.Region.usEast1])
        _ = try Service.request(for: arrived)
      } catch {
        #expect(!error.message.isEmpty)
      }
    }
  }

  @Test(arguments: RoundTripTests.calls)
  func `a damaged reply is refused, or is another reply`(call: AnyCall) throws {
    var chance = Chance(state: UInt64(call.name.utf8.reduce(3) { $0 &* 31 &+ UInt($1) }))
    func check<C: Call>(_ call: C) throws {
      let response = try Service.response(
        to: AnyCall(call), AnyOutput(Filled.value(C.Output.self)), requestID: "r")
      for _ in 0..<60 {
        var broken = response
        broken.body = damaged(response.body, &chance)
        if Bool.random(using: &chance) { broken.status = 400 }
        do throws(ServiceError) {
          _ = try Service.output(of: C.self, in: broken)
        } catch {
          #expect(!error.code.rawValue.isEmpty || broken.status == 400)
        }
      }
    }
    try check(call.value)
  }
}
