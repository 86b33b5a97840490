import CNcurses
import Glibc

/// The character set of the operator's terminal, as the locale says.
enum TextLocale {
  /// Takes the locale from the environment. Where that names UTF-8 but is not installed here,
  /// as happens over SSH, UTF-8 is taken without it: everything but ASCII were lost otherwise.
  ///
  /// - Returns: whether text may be more than ASCII.
  static func adopt() -> Bool {
    let known = setlocale(LC_ALL, "") != nil
    if known, isUnicode { return true }
    guard namesUnicode else { return false }
    _ = setlocale(LC_CTYPE, "C.UTF-8")
    return isUnicode
  }

  private static var isUnicode: Bool {
    nl_langinfo(Int32(CODESET)).map { String(cString: $0) } == "UTF-8"
  }

  /// Source: POSIX, Environment Variables: the first that is set and not empty decides.
  private static var namesUnicode: Bool {
    let set = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { Environment[$0] }
    let name = set.first?.lowercased() ?? ""
    return name.contains("utf-8") || name.contains("utf8")
  }
}
