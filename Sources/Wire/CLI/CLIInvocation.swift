import Domain

/// A call made from the words of a command, and what is to become of its reply.
package struct CLIInvocation: Sendable {
  package let call: AnyCall
  package let options: CLIOptions
  private let operation: CLIOperation
  private let input: Tree
  private let region: OpsWorks.Region

  init(
    _ operation: CLIOperation, _ input: Tree, _ options: CLIOptions, region: OpsWorks.Region?
  ) throws(CLIProblem) {
    (self.operation, self.input, self.options) = (operation, input, options)
    self.region = region ?? .usEast1
    call = try Self.call(operation, input, self.region)
  }

  private static func call(_ operation: CLIOperation, _ input: Tree, _ region: OpsWorks.Region)
    throws(CLIProblem) -> AnyCall
  {
    func read<C: Call>(_ type: C.Type) throws(Misfit) -> AnyCall {
      AnyCall(try input.read(as: type, TreeReading(leaves: .typed, unsent: [region])))
    }
    do throws(Misfit) {
      return try read(operation.type)
    } catch {
      guard case .notAmong = error.reason else { throw .misused(error.message) }
      // AWS's CLI sends it, and the service refuses.
      let code: ServiceError.Code =
        operation.type.service == .iam ? .validationError : .validationException
      throw .refused(ServiceError(code, error.message), operation.type)
    }
  }
}

extension CLIInvocation {
  /// Does it, page by page where there are several, and says what came of it: the text that goes
  /// to standard output, which is empty where there is nothing to say.
  ///
  /// - Parameter perform: makes one call.
  /// - Throws: what the service refused with.
  package func result(
    _ perform: (AnyCall) async throws(ServiceError) -> AnyOutput
  ) async throws(CLIProblem) -> String {
    let tree = try await output(perform)
    guard case .fields(let fields) = tree, !fields.isEmpty else { return "" }
    return CLIValue(tree).written(as: options.output, titled: call.name)
  }

  private func output(
    _ perform: (AnyCall) async throws(ServiceError) -> AnyOutput
  ) async throws(CLIProblem) -> Tree {
    guard options.paging.isOn, let keys = operation.pagingMembers else {
      return try await reply(to: call, perform)
    }
    var pages = CLIPages(token: options.paging.startingToken, options.paging)
    repeat {
      var page = input
      page.set(keys.token, pages.token.map(Tree.text))
      page.set(keys.limit, pages.limit.map { .number("\($0)") })
      let call = try Self.call(operation, page, region)
      pages.append(try await reply(to: call, perform), tokenName: keys.token)
    } while pages.hasMore
    return pages.result
  }

  private func reply(
    to call: AnyCall, _ perform: (AnyCall) async throws(ServiceError) -> AnyOutput
  ) async throws(CLIProblem) -> Tree {
    do throws(ServiceError) {
      let output = try await perform(call)
      guard let tree = try? Tree(sending: output.value) else {
        throw .serviceFailure("The reply cannot be written.")
      }
      return tree
    } catch {
      throw .refused(error, operation.type)
    }
  }
}

extension Tree {
  /// Gives a structure a member; nil leaves what there is.
  fileprivate mutating func set(_ name: String, _ value: Tree?) {
    guard let value, case .fields(var fields) = self else { return }
    fields.removeAll { $0.name == name }
    fields.append(Field(name: name, value: value))
    self = .fields(fields)
  }
}
