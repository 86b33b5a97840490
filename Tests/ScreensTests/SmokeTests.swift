import Display
import Domain
@testable import Screens
import Testing

struct SmokeTests {
  @Test func walk() async throws {
    let desk = try Desk.onSample()
    await desk.show(Home(identity: desk.console.identity, remark: "Throw-away sample account."))
    print(desk.screen)
    await desk.press("<enter>")
    print(desk.screen)
    await desk.press("n")
    print(desk.screen)
    await desk.press("zed<tab><enter>bad name<tab>")
    print(desk.screen)
    await desk.press("<s-tab><c-u>yan<tab><tab><space><tab><space><tab><tab><tab>")
    print(desk.screen)
    await desk.press("<c-n>")
    print(desk.screen)
    await desk.press("<tab><tab><space><space>")
    print(desk.screen)
    await desk.press("<c-n>")
    print(desk.screen)
    await desk.press("Team<tab>Ops<c-n>")
    print(desk.screen)
    await desk.press("<enter>")
    print(desk.screen)
    await desk.press("<c-g>")
    print(desk.screen)
  }
}
