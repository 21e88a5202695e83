import type { IncomingMessage } from "node:http"
import { NodeHttpServerRequest } from "@effect/platform-node"
import proxyAddr from "@fastify/proxy-addr"
import type { Browser } from "@portail-familles/core/accounts"
import type { Town } from "@portail-familles/core/towns"
import Bowser from "bowser"
import { Context, Effect } from "effect"
import { HttpServerRequest } from "effect/http"
import { sessionCookie } from "../contract/authorization.ts"
import { TownDirectory } from "../towns/TownDirectory.ts"
import { deviceCookieName } from "./cookies.ts"
import { originOf } from "./origin.ts"

/**
 * Networks of the reverse proxies whose `X-Forwarded-For` is believed (`PORTAIL_TRUSTED_PROXIES`: addresses, CIDR ranges, `loopback`,
 * `uniquelocal`); from anybody else the header is a claim.
 */
export const TrustedProxies = Context.Reference<ReadonlyArray<string>>(
  "@portail-familles/server/security/TrustedProxies",
  {
    defaultValue: () => []
  }
)

/** Tells the browser behind a request: where it is, what it calls itself, which secrets it has from us. */
export const useBrowser = Effect.gen(function* () {
  const directory = yield* TownDirectory
  const addressOf = addressBehind(yield* TrustedProxies)
  return Effect.fnUntraced(function* (town: Town) {
    const request = yield* HttpServerRequest.HttpServerRequest
    return {
      origin: yield* originOf(request, town).pipe(Effect.provideService(TownDirectory, directory)),
      address: addressOf(NodeHttpServerRequest.toIncomingMessage(request) as IncomingMessage),
      device: deviceLabel(request.headers["user-agent"] ?? ""),
      deviceSecret: request.cookies[deviceCookieName] ?? null,
      sessionSecret: request.cookies[sessionCookie.key] ?? null
    } satisfies Browser
  })
})

/** Tells the network address of a request that came by these proxies; with IPv6 its /64, since one line has that many addresses. */
export const addressBehind = (trusted: ReadonlyArray<string>): ((request: IncomingMessage) => string) => {
  const believed = proxyAddr.compile([...trusted])
  return (request) => {
    // some proxies add the port: 1.2.3.4:80, [2001:db8::1]:80
    const peer = proxyAddr(request, believed)
      .replace(/^(\d+(?:\.\d+){3}):\d+$/, "$1")
      .replace(/^\[(.*)\](:\d+)?$/, "$1")
    const address = peer.replace(/^::ffff:/, "")
    return address.includes(":") ? networkOf(address) : address
  }
}

const networkOf = (address: string): string => {
  const [head = "", tail = ""] = address.split("::")
  const [left, right] = [head, tail].map((part) => part.split(":").filter((group) => group !== ""))
  const zeros = new Array<string>(Math.max(0, 8 - (left?.length ?? 0) - (right?.length ?? 0))).fill("0")
  return [...(left ?? []), ...zeros, ...(right ?? [])].slice(0, 4).join(":")
}

/**
 * How mails and lists name a browser: “Firefox sur Windows”; empty when it does not say what it is. Names that are not on the lists of
 * browsers and systems are somebody's own words, which must not stand in our mails.
 */
export const deviceLabel = (userAgent: string): string => {
  if (userAgent === "") return ""
  const { browser, os } = Bowser.parse(userAgent.slice(0, 512))
  return [known(Bowser.BROWSER_MAP, browser.name), known(Bowser.OS_MAP, os.name)]
    .filter((name) => name !== "")
    .join(" sur ")
}

const known = (list: Readonly<Record<string, string>>, name: string | undefined): string =>
  Object.values(list).find((each) => each === name) ?? ""
