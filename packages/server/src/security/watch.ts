import type { IncomingMessage } from "node:http"
import { NodeHttpServerRequest } from "@effect/platform-node"
import { type SecurityAct, SecurityLog } from "@portail-familles/core/platform/security"
import { Effect } from "effect"
import { HttpRouter, HttpServerRequest, type HttpServerResponse } from "effect/http"
import { sessionCookie } from "../contract/authorization.ts"
import { TownDirectory } from "../towns/TownDirectory.ts"
import { addressBehind, TrustedProxies } from "./browser.ts"
import { hostOf } from "./origin.ts"

/** What refusals mean to whoever watches the portal, by the codes of their problems. */
const acts: Readonly<Record<string, SecurityAct>> = {
  "origin-refused": "origin-refused",
  "guard-header-missing": "origin-refused",
  // pages of ours send nothing that the contract does not declare: somebody tries, or a program is wrong
  "request-invalid": "input-refused",
  "request-unreadable": "input-refused",
  "signed-out": "session-refused",
  "link-unknown": "link-refused",
  "link-used": "link-refused",
  "link-expired": "link-refused",
  "feed-unknown": "link-refused",
  "key-refused": "key-refused",
  "staff-link-unknown": "link-refused",
  "staff-link-ended": "link-refused",
  "invitation-unknown": "link-refused",
  "invitation-used": "link-refused",
  "invitation-expired": "link-refused"
}

/** The code of an answer that is a problem. */
export const problemCode = ({ body }: HttpServerResponse.HttpServerResponse): string | undefined => {
  if (body._tag !== "Uint8Array" || body.contentType !== "application/problem+json") return undefined
  return /"code":"([a-z-]+)"/.exec(Buffer.from(body.body).toString("utf8"))?.[1]
}

/** Writes refused origins, input, sessions and links into the security log: nobody without the right has a name here but an address. */
export const securityWatch = HttpRouter.middleware(
  Effect.gen(function* () {
    const tellSecurity = yield* SecurityLog
    const directory = yield* TownDirectory
    const addressOf = addressBehind(yield* TrustedProxies)
    return (httpEffect) =>
      Effect.gen(function* () {
        const response = yield* httpEffect
        if (response.status < 400) return response
        const request = yield* HttpServerRequest.HttpServerRequest
        const code = problemCode(response)
        const act = code === undefined ? undefined : acts[code]
        // somebody who never signed in is only sent to do so
        if (act === undefined || (act === "session-refused" && !request.cookies[sessionCookie.key])) return response
        yield* tellSecurity({
          act,
          townId: (yield* directory.find(hostOf(request)))?.id ?? null,
          address: addressOf(NodeHttpServerRequest.toIncomingMessage(request) as IncomingMessage),
          ...(code === undefined ? {} : { detail: code })
        })
        return response
      })
  }),
  { global: true }
)
