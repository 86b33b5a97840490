import CNcurses
import Display

/// How each role looks on this terminal: few colours on the terminal's own background, and
/// without colours bold, dim, underlined and reversed.
struct Palette {
  struct Look {
    var attributes: attr_t
    var pair: Int32
  }

  private let looks: [Look]

  subscript(_ style: Style) -> Look { looks[Int(style.rawValue)] }

  /// - Parameter colours: how many the terminal has; 0 when it has none or none are wanted.
  init(colours: Int) {
    looks = Style.allCases.map { style in
      let paint = Paint(style, colours: colours)
      guard let colour = paint.colour else { return Look(attributes: paint.attributes, pair: 0) }
      let pair = Int32(style.rawValue) + 1
      guard pair < cn_color_pairs(), init_extended_pair(pair, colour, -1) == OK else {
        return Look(attributes: paint.attributes, pair: 0)
      }
      return Look(attributes: paint.attributes, pair: pair)
    }
  }

  /// Switches colours on, if the terminal has them and the operator wants them.
  static func start() -> Palette {
    guard ColourWish.isGranted, has_colors(), start_color() == OK, use_default_colors() == OK
    else { return Palette(colours: 0) }
    return Palette(colours: Int(cn_colors()))
  }
}

/// The choice of attributes and colour for one role.
private struct Paint {
  var attributes: attr_t = 0
  var colour: Int32?

  init(_ style: Style, colours: Int) {
    let choice = Self.choice(for: style)
    attributes = colours < 8 ? choice.without : choice.with
    colour = choice.colour(of: colours)
    if colour == nil, colours >= 8 { attributes |= choice.without & CN_DIM }
  }

  private struct Choice {
    /// The attributes on a terminal with colours, and on one without.
    var with: attr_t = 0
    var without: attr_t = 0
    /// In the palette of 256, and among the first eight.
    var large: Int32?
    var small: Int32?

    init(_ attributes: attr_t = 0) { (with, without) = (attributes, attributes) }

    init(_ large: Int32, _ small: Int32?, with: attr_t = 0, without: attr_t) {
      (self.large, self.small, self.with, self.without) = (large, small, with, without)
    }

    func colour(of colours: Int) -> Int32? {
      switch colours {
      case ..<8: nil
      case 8..<256: small
      case 256: large
      default: large.map(Paint.direct)
      }
    }
  }

  /// The colours can be read on black and on white.
  private static func choice(for style: Style) -> Choice {
    switch style {
    case .plain: Choice()
    case .title, .key: Choice(CN_BOLD)
    case .field: Choice(CN_UNDERLINE)
    case .quiet, .disabled: Choice(244, nil, without: CN_DIM)
    case .focused: Choice(12, 6, with: CN_BOLD, without: CN_REVERSE)
    case .problem: Choice(160, 1, without: CN_BOLD)
    case .warning: Choice(136, 3, without: CN_BOLD)
    case .success: Choice(28, 2, without: 0)
    }
  }

  /// Where a colour number is red, green and blue: what the palette of 256 stands for.
  /// Of the first sixteen only bright blue is used. Source: xterm, 256colres.h.
  private static func direct(_ index: Int32) -> Int32 {
    guard index >= 16 else { return 0x5c5cff }
    guard index < 232 else { return (8 + (index - 232) * 10) * 0x10101 }
    let level: (Int32) -> Int32 = { $0 == 0 ? 0 : 55 + $0 * 40 }
    let cube = index - 16
    return level(cube / 36) << 16 | level(cube / 6 % 6) << 8 | level(cube % 6)
  }
}
