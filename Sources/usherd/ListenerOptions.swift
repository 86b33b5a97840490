import ArgumentParser
import Server

/// Where to listen.
struct ListenerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Where to listen; port 0 takes any that is free, and says which.", valueName: "host:port"))
  var listen = "127.0.0.1:4780"

  @Option(
    help: ArgumentHelp("The certificate to answer HTTPS with, in PEM.", valueName: "file"),
    completion: .file(extensions: ["pem", "crt"]))
  var tlsCertificate: String?

  @Option(
    help: ArgumentHelp("The private key of the certificate, in PEM.", valueName: "file"),
    completion: .file(extensions: ["pem", "key"]))
  var tlsKey: String?

  var listener: Listener {
    get throws(Failure) {
      let (host, port) = try place()
      return Listener(host: host, port: port, tls: try certificate())
    }
  }

  /// `127.0.0.1:4780`, or `[::1]:4780`.
  private func place() throws(Failure) -> (String, Int) {
    guard let match = listen.wholeMatch(of: /(?:\[([^\]]+)\]|([^:\[\]]+)):([0-9]{1,5})/),
      let host = match.1 ?? match.2, let port = Int(match.3), port <= 65_535
    else {
      throw Failure(
        .badParameter, "Give --listen a host and a port, such as 127.0.0.1:4780 or [::1]:0.")
    }
    return (String(host), port)
  }

  private func certificate() throws(Failure) -> Certificate? {
    switch (tlsCertificate, tlsKey) {
    case (nil, nil): return nil
    case (let certificate?, let key?):
      do throws(ListenerProblem) {
        return try Certificate(certificate: certificate, key: key)
      } catch {
        throw Failure(.badParameter, error.description)
      }
    default:
      throw Failure(.badParameter, "Give --tls-certificate and --tls-key together.")
    }
  }
}
