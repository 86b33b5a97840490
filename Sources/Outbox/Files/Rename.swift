import Foundation

/// `renameat2` with `RENAME_NOREPLACE`. Source: rename(2).
///
/// Looked up by name, because glibc's headers show it only under `_GNU_SOURCE`.
func renameWithoutReplacing(_ old: String, _ new: String, in folder: Int32) -> Bool {
  typealias Rename =
    @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
  let noReplace: UInt32 = 1
  guard let symbol = dlsym(nil, "renameat2") else {
    errno = ENOSYS
    return false
  }
  return unsafeBitCast(symbol, to: Rename.self)(folder, old, folder, new, noReplace) == 0
}
