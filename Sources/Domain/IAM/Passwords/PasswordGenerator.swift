extension IAM.PasswordRules {
  /// The length of a generated password: 12, or more where the policy asks for more.
  package var generatedLength: Int { max(12, minimumLength) }

  /// How many random bytes ``generate(from:)`` takes: 8 for each character and 8 for its place.
  package var randomBytesNeeded: Int { generatedLength * 16 }

  /// A password that meets these rules whatever they are.
  ///
  /// It has every class of characters, symbols from IAM's 20 only, and so neither comma nor
  /// quote; it does not begin with `=`, `+`, `-` or `@`, which spreadsheets take for formulas.
  /// It therefore goes unharmed through the CSV file and `aws configure import`.
  ///
  /// - Parameter random: ``randomBytesNeeded`` cryptographically random bytes. Each choice is made
  ///   from 8 of them, so that no character is preferred by more than one part in 2^56.
  package func generate(from random: [UInt8]) -> Secret {
    precondition(random.count >= randomBytesNeeded, "A password needs more random bytes.")
    var dice = Dice(bytes: random)
    let classes = IAM.CharacterClass.allCases.map { Array($0.characters.utf8) }
    let anyClass = Array(classes.joined())
    var password = classes.map { $0[dice.roll($0.count)] }
    while password.count < generatedLength { password.append(anyClass[dice.roll(anyClass.count)]) }
    for last in password.indices.dropFirst().reversed() {
      password.swapAt(last, dice.roll(last + 1))
    }
    if "=+-@".utf8.contains(password[0]), let letter = password.firstIndex(where: isLetter) {
      password.swapAt(0, letter)
    }
    return Secret(String(decoding: password, as: UTF8.self))
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte)
  }

  private struct Dice {
    let bytes: [UInt8]
    var used = 0

    /// A number below `sides`, each as likely as the others to one part in 2^56.
    mutating func roll(_ sides: Int) -> Int {
      let word = bytes[used..<used + 8].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      used += 8
      return Int(word.multipliedFullWidth(by: UInt64(sides)).high)
    }
  }
}
