import Domain
import Screens

/// The answers for those who get the same, and where in the file each of them is.
struct Batch<Draft: WizardDraft>: Sendable {
  var draft: Draft
  /// `line 7`, by the number of the person in the draft; empty texts where there is no file.
  var places: [String]

  /// Before a sentence: the line of the person it is about, or of the first of them.
  func place(of field: String) -> String {
    let number = field.hasPrefix("name.") ? Int(field.dropFirst("name.".count)) : nil
    if let number, places.indices.contains(number) { return places[number] }
    guard let first = places.first, !first.isEmpty else { return "" }
    return places.count > 1 ? "\(first) and \(places.count - 1) more" : first
  }
}

extension Batch<AddUser> {
  /// As many as the wizard takes at once.
  static let most = 10

  /// Users of equal answers together, in the order in which they came.
  ///
  /// - Parameter people: a draft each, with one name.
  static func grouped(_ people: [Batch]) -> [Batch] {
    var (batches, open): ([Batch], [AddUser: Int]) = ([], [:])
    for person in people {
      var answers = person.draft
      answers.names = []
      if let index = open[answers], batches[index].draft.names.count < most {
        batches[index].draft.names += person.draft.names
        batches[index].places += person.places
      } else {
        open[answers] = batches.count
        batches.append(person)
      }
    }
    return batches
  }
}
