import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging
import NIOCore

/// Where the local API is listened for, and how much it puts up with.
package struct Listener: Sendable {
  package var host: String
  /// 0 for any that is free.
  package var port: Int
  package var tls: Certificate?
  /// How long the other end may take to send a request, and to take the answer.
  package var patience: Duration = .seconds(30)
  /// Of a request's body, in bytes. No request of any of the services comes near it.
  package var largestBody = 1 << 20
  package var mostConnections = 1_000

  package init(host: String = "127.0.0.1", port: Int, tls: Certificate? = nil) {
    (self.host, self.port, self.tls) = (host, port, tls)
  }

  /// Whether nobody from elsewhere can come.
  package var isOfThisMachine: Bool {
    host == "localhost" || host == "::1" || host.hasPrefix("127.")
  }

  /// Answers requests until the process is asked to end, by SIGTERM or SIGINT, or the task is
  /// cancelled. Requests under way are answered first.
  ///
  /// - Parameter isReady: called once with the port.
  package func run(
    _ api: LocalAPI, log: Logger, isReady: @escaping @Sendable (Int) -> Void
  ) async throws(ListenerProblem) {
    do {
      let application = Application(
        responder: Responder(api: api, limit: largestBody), server: try server,
        configuration: .init(
          address: .hostname(host, port: port), serverName: "usherd",
          availableConnectionsDelegate: MaximumAvailableConnections(mostConnections)),
        onServerRunning: { channel in isReady(channel.localAddress?.port ?? 0) },
        logger: log.quieter)
      try await application.runService()
    } catch {
      throw ListenerProblem(error, host: host, port: port)
    }
  }

  private var server: HTTPServerBuilder {
    get throws {
      let patience = TimeAmount(patience)
      let plain = HTTPServerBuilder.http1(
        configuration: .init(additionalChannelHandlers: [RequestDeadline(patience)]))
      guard let tls else { return plain }
      return try .tls(plain, tlsConfiguration: tls.configuration)
    }
  }
}

extension Logger {
  /// What the library says of itself is for those who look for a mistake in it.
  fileprivate var quieter: Logger {
    var logger = self
    if logLevel > .debug { logger.logLevel = max(logLevel, .warning) }
    return logger
  }
}
