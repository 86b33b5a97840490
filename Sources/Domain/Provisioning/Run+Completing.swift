extension Run {
  /// The call of a step, with what the replies to the steps it needs tell.
  func completedCall(at position: Position) -> AnyCall {
    let step = plan.parts[position.part].steps[position.step]
    return step.needs.reduce(step.call) { call, need in
      outcomes[position.part][need].output.map { call.completed(by: $0) } ?? call
    }
  }
}
