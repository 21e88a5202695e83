import { IncomingMessage } from "node:http"
import { Socket } from "node:net"
import { describe, expect, it } from "vitest"
import { addressBehind, deviceLabel } from "../src/security/browser.ts"

/** A request from a peer, with what it claims about where it comes from. */
const requestFrom = (remoteAddress: string, forwardedFor?: string): IncomingMessage => {
  const request = new IncomingMessage(Object.defineProperty(new Socket(), "remoteAddress", { value: remoteAddress }))
  if (forwardedFor !== undefined) request.headers["x-forwarded-for"] = forwardedFor
  return request
}

describe("the network address of a request", () => {
  it("is the peer's own, whatever it claims, unless the peer is a trusted proxy", () => {
    expect(addressBehind([])(requestFrom("203.0.113.7", "198.51.100.1"))).toBe("203.0.113.7")
    expect(addressBehind(["loopback", "10.0.0.0/8"])(requestFrom("203.0.113.7", "198.51.100.1"))).toBe("203.0.113.7")
    expect(addressBehind([])(requestFrom("127.0.0.1", "198.51.100.1"))).toBe("127.0.0.1")
  })

  it("is the one that the trusted proxy saw, not the one that its client claims", () => {
    const trusted = ["loopback", "10.0.0.0/8"]
    expect(addressBehind(trusted)(requestFrom("127.0.0.1", "198.51.100.1"))).toBe("198.51.100.1")
    expect(addressBehind(trusted)(requestFrom("10.1.2.3", "192.0.2.1, 198.51.100.1"))).toBe("198.51.100.1")
    expect(addressBehind(trusted)(requestFrom("127.0.0.1", "192.0.2.1, 198.51.100.1, 10.9.9.9"))).toBe("198.51.100.1")
    expect(addressBehind(trusted)(requestFrom("127.0.0.1"))).toBe("127.0.0.1")
  })

  it("is the same however a dual-stack socket writes an IPv4 address", () => {
    expect(addressBehind([])(requestFrom("::ffff:203.0.113.7"))).toBe("203.0.113.7")
    expect(addressBehind(["loopback"])(requestFrom("::ffff:127.0.0.1", "198.51.100.1"))).toBe("198.51.100.1")
  })

  it.each([
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
    ["2001:db8:1:2::1", "2001:db8:1:2"],
    ["2001:db8::1", "2001:db8:0:0"],
    ["::1", "0:0:0:0"]
  ])("is the /64 of an IPv6 line: %s", (address, network) => {
    expect(addressBehind([])(requestFrom(address))).toBe(network)
    expect(addressBehind(["loopback"])(requestFrom("127.0.0.1", address))).toBe(network)
  })

  it("tells two lines apart", () => {
    expect(addressBehind([])(requestFrom("2001:db8:1:2::1"))).not.toBe(
      addressBehind([])(requestFrom("2001:db8:1:3::1"))
    )
  })
})

describe("the name of a browser", () => {
  it.each([
    ["Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox sur Windows"],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
      "Safari sur iOS"
    ],
    ["", ""]
  ])("is short and readable: %s", (userAgent, label) => {
    expect(deviceLabel(userAgent)).toBe(label)
  })

  it("is short even when the browser calls itself a novel, and never what it wrote itself", () => {
    expect(deviceLabel("x".repeat(100_000)).length).toBeLessThan(60)
    expect(deviceLabel("<script>alert(1)</script>")).not.toContain("<")
    expect(deviceLabel("Cliquez ici https://evil.example/ Firefox/1.0")).not.toContain("evil.example")
  })
})
