/// The same series each time, so that a test that fails fails again. Source: SplitMix64.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// A text of a few letters, some of them not of ASCII, so that searches find much.
  mutating func word(upTo length: Int) -> String {
    let letters = ["a", "A", "b", "B", ".", "é", "É", "日", "e\u{301}"]
    return (0..<Int.random(in: 1...length, using: &self)).map { _ in
      letters.randomElement(using: &self) ?? ""
    }.joined()
  }
}
