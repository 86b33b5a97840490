import Display
import Testing

struct KeyTests {
  @Test func `a key script reads as it is typed`() {
    #expect(
      Key.script("a<enter><c-n><f10><lt><space><s-tab>") == [
        .character("a"), .enter, .control("n"), .function(10), .character("<"), .space, .backTab,
      ])
  }

  @Test func `keys are named as key lines name them`() {
    #expect(
      [Key.control("n"), .space, .function(1), .up, .character("?")].map(\.name)
        == ["^N", "Space", "F1", "↑", "?"])
  }
}
