import Domain

/// A call as a command: what it is called, and what its flags are.
struct CLIOperation: Sendable {
  let type: any Call.Type
  let members: [Shape.Member]

  init(_ type: any Call.Type) {
    func shape<C: Call>(_ type: C.Type) -> Shape { Shape(of: type) }
    (self.type, members) = (type, shape(type).members)
  }

  /// `create-user`.
  var name: String { type.name.kebabCased }

  var isRegional: Bool { type is any OpsWorks.RegionalCall.Type }

  /// The member that says where a page begins, and the one that says how long it is.
  var pagingMembers: (token: String, limit: String)? {
    let names = Set(members.map(\.name))
    return [("Marker", "MaxItems"), ("NextToken", "MaxResults")].first {
      names.isSuperset(of: [$0.0, $0.1])
    }
  }

  /// Everything that may follow the command.
  var options: [CLIOptions.Option] {
    (isRegional ? CLIOptions.ofRegions : []) + (pagingMembers == nil ? [] : CLIOptions.ofPages)
      + CLIOptions.ofEveryCommand
  }

  static func all(of service: Service) -> [CLIOperation] {
    Catalog.calls.filter { $0.service == service }.map(CLIOperation.init)
      .sorted { $0.name < $1.name }
  }

  static func named(_ name: String, of service: Service) -> CLIOperation? {
    Catalog.calls.first { $0.service == service && $0.name.kebabCased == name }
      .map(CLIOperation.init)
  }
}

extension Shape.Member {
  var flag: String { "--" + name.kebabCased }
}
