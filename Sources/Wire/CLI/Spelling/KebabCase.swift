extension String {
  /// `UserName` is `user-name`, `ListMFADevices` is `list-mfa-devices`, `PolicyARNs` is
  /// `policy-arns`. Source: botocore, `xform_name`, from which the AWS CLI has its names.
  var kebabCased: String {
    let letters = Array(self)
    let acronym = endingAcronymStart(letters)
    return letters.indices.reduce(into: "") { name, index in
      let startsWord =
        index < acronym ? letters.startsWord(at: index) : index == acronym
      if startsWord, index > 0 { name += "-" }
      name += letters[index].lowercased()
    }
  }

  /// Where capitals followed by a last `s` begin: they are one word.
  private func endingAcronymStart(_ letters: [Character]) -> Int {
    guard letters.last == "s" else { return letters.count }
    let start = letters.dropLast().lastIndex { !$0.isUppercase }.map { $0 + 1 } ?? 0
    return letters.count - 1 - start >= 2 ? start : letters.count
  }
}

extension [Character] {
  /// A capital after a small letter or a digit, or before a small letter.
  fileprivate func startsWord(at index: Int) -> Bool {
    guard self[index].isUppercase, index > 0 else { return false }
    let follows = self[index - 1].isLowercase || self[index - 1].isNumber
    return follows || (index + 1 < count && self[index + 1].isLowercase)
  }
}
