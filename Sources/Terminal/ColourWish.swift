/// Whether the operator wants colours. Source: no-color.org; bixense.com/clicolors.
enum ColourWish {
  static var isGranted: Bool {
    if Environment["NO_COLOR"] != nil { return false }
    if let forced = Environment["CLICOLOR_FORCE"], forced != "0" { return true }
    return Environment["CLICOLOR"] != "0"
  }
}
