/// Names for a crowd: given and family name, and a number where there are more people than names.
enum SampleNames {
  /// So many different names, roughly in alphabetical order, which is how they are stored.
  static func make(_ count: Int, except taken: Set<String>) -> [String] {
    guard count > 0 else { return [] }
    // Asking each given name for a few more makes up for the names that are taken.
    let share = count / given.count + 2
    var names: [String] = []
    names.reserveCapacity(count)
    for (index, first) in given.enumerated() {
      let quota = min(share, (count - names.count) / (given.count - index) + 1)
      names += family(of: first, quota, except: taken)
    }
    return Array(names.prefix(count))
  }

  private static func family(of first: String, _ count: Int, except taken: Set<String>)
    -> [String]
  {
    var names: [String] = []
    var number = 0
    while names.count < count {
      let last = families[number % families.count]
      let round = number / families.count
      let name = round == 0 ? "\(first).\(last)" : "\(first).\(last)\(round + 1)"
      if !taken.contains(name) { names.append(name) }
      number += 1
    }
    return names
  }

  static let given = """
    adam aisha akira alba alice amir amara ana andre anika anton aya ben bianca boris carla carlos \
    chen chloe clara daniel daria david diego elena elias emil emma erik eva fatima felix finn \
    gabriel grace hana hassan helen hugo ida igor ines irina isaac ivan jack james jana javier joao \
    jonas julia kai karim kenji lars laura layla lea leila leo lin lina liam lucia luis lukas maja \
    malik marco maria marta mateo maya mei mia mikael mina mohamed nadia naomi nia nikolai nina noah \
    nora oliver olga omar oscar paul pedro petra priya rafael ravi rosa ruth samir sara sofia stefan \
    sven tariq teresa theo tomas uma vera victor wanda wei yara yusuf zoe
    """.split(separator: " ").map(String.init)

  static let families = """
    abbasi adeyemi ahmed almeida andersen bakker baptiste barros bauer becker benali berg bianchi \
    brown castro chan chen cohen costa cruz das dubois duarte eriksen fernandez ferrari fischer \
    fontaine garcia gomez green gruber gupta hansen haddad hoffmann horvat hughes ibrahim ito ivanov \
    jansen johansson jones kamara kaur keller khan kim klein kovacs kowalski kumar larsen lee lehmann \
    lopez lund martin martinez mbeki mendes meyer mori moreau murphy nakamura nguyen nielsen novak \
    okafor okoye olsen ortiz park patel pereira petrov popescu rahman ramos reyes ricci rossi roy \
    sanchez santos sato schmidt schneider silva singh smith sorensen suzuki takahashi tanaka torres \
    tran vargas vasquez vogel wagner walker wang weber williams wong wright yamada yilmaz young zhang
    """.split(separator: " ").map(String.init)
}
