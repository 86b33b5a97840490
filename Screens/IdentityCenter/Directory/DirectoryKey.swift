/// A user or a group of a directory as pages of bulk work are given it: by the directory and the
/// ID, which calls go by, and the name, which people go by. Neither ID has a blank in it.
struct DirectoryKey {
  let storeID: String
  let id: String
  let name: String

  init(in storeID: String, id: String, name: String) {
    (self.storeID, self.id, self.name) = (storeID, id, name)
  }

  /// What ``text`` was made of; all of it is empty where it was made of nothing.
  init(_ text: String) {
    let parts = text.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
    func part(_ index: Int) -> String { parts.indices.contains(index) ? String(parts[index]) : "" }
    (storeID, id, name) = (part(0), part(1), part(2))
  }

  var text: String { "\(storeID) \(id) \(name)" }
}
