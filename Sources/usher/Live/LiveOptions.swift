import AWS
import ArgumentParser
import Foundation

/// Whether the console works on AWS, or on who answers like AWS, in place of an account file.
struct LiveOptions: ParsableArguments {
  @Flag(
    name: .customLong("live"),
    help: "Work on a live AWS account, with the credentials the AWS CLI would use.")
  var isLive = false

  @Option(
    help: ArgumentHelp("Live: the profile of ~/.aws to use.", valueName: "name"))
  var profile: String?

  @Option(help: ArgumentHelp("Live: the AWS Region.", valueName: "region"))
  var region: String?

  @Option(
    help: ArgumentHelp(
      "Live: who to ask in place of AWS, such as http://localhost:5000.", valueName: "url"))
  var endpointURL: String?

  @Flag(name: .customLong("read-only"), help: "Live: change nothing, whatever is pressed.")
  var isReadOnly = false

  @Flag(
    name: .customLong("production"),
    help: "Live: have the account typed before anything is created in it.")
  var isProduction = false

  @Flag(
    name: .customLong("allow-other-endpoint"),
    help: "Live: let keys that no --profile names go to an endpoint that is not AWS's.")
  var allowsOtherEndpoint = false

  /// Not `validate`, which would be asked of commands with a region of their own, too.
  func checkUse() throws {
    let isUsed =
      profile != nil || region != nil || endpointURL != nil || isReadOnly || isProduction
      || allowsOtherEndpoint
    guard isLive || !isUsed else {
      throw ValidationError(
        "--profile, --region, --endpoint-url, --read-only, --production and "
          + "--allow-other-endpoint go with --live.")
    }
  }

  var opening: LiveOpening {
    var opening = LiveOpening()
    (opening.profile, opening.region, opening.endpoint) = (profile, region, endpointURL)
    (opening.isReadOnly, opening.allowsOtherEndpoint) = (isReadOnly, allowsOtherEndpoint)
    return opening
  }
}
