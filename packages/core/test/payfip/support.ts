import { once } from "node:events"
import { createServer, type RequestListener } from "node:http"
import { scopedPayFipSimulator } from "@portail-familles/simulators/payfip"
import { Context, Effect, Layer, Result } from "effect"
import type { PayFipSimulatorOptions } from "../../../simulators/src/payfip/server.ts"
import { type PaymentFields, type PaymentRequest, paymentRequest } from "../../src/payfip/fields.ts"
import { PayFip } from "../../src/payfip/PayFip.ts"
import { serviceNamespace, soapNamespace } from "../../src/payfip/protocol.ts"

/** A local HTTP server that closes with the scope; gives its URL. */
export const listening = (listener: RequestListener) =>
  Effect.acquireRelease(
    Effect.promise(async () => {
      const server = createServer(listener).listen(0, "127.0.0.1")
      await once(server, "listening")
      return server
    }),
    (server) =>
      Effect.promise(async () => {
        const closed = once(server, "close")
        server.close()
        server.closeAllConnections()
        await closed
      })
  ).pipe(
    Effect.map((server) => {
      const address = server.address()
      return `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`
    })
  )

/** One HTTP request a merchant received. */
export interface Received {
  readonly method: string
  readonly path: string
  readonly type: string
  readonly body: string
}

/** A merchant that remembers what it received and answers as told. */
export const merchant = Effect.gen(function* () {
  const received: Array<Received> = []
  const answer = { status: 200, headers: {} as Record<string, string> }
  const url = yield* listening(async (request, response) => {
    let body = ""
    for await (const chunk of request) body += chunk
    received.push({
      method: request.method ?? "",
      path: request.url ?? "",
      type: request.headers["content-type"] ?? "",
      body
    })
    response.writeHead(answer.status, answer.headers).end("ok")
  })
  return { url, received, answer }
})

/** Checked payment fields, with these changes. */
export const payment = (changes: Partial<PaymentFields> = {}): PaymentRequest =>
  Result.getOrThrow(
    paymentRequest({
      numcli: "006270",
      exer: "2026",
      refdet: "CANT2026000123",
      objet: "Cantine mars",
      montant: 4250,
      mel: "payer@example.org",
      saisie: "T",
      urlnotif: "http://127.0.0.1:9/notif",
      urlredirect: "http://127.0.0.1:9/retour",
      ...changes
    })
  )

export const clients = [
  { numcli: "006270", label: "Ville de Saint-Martin", directDebit: true },
  { numcli: "012345", label: "Régie sans prélèvement" },
  { numcli: "000001", label: "Sans service web", webService: false }
]

/** A simulator with two good merchants and one without web service, and a client of it. */
export const portal = Effect.fnUntraced(function* (options: Partial<PayFipSimulatorOptions> = {}) {
  const simulator = yield* scopedPayFipSimulator({ clients, ...options })
  const payfip = yield* clientOf(simulator.endpoint)
  return { simulator, payfip }
})

/** A client of an endpoint, for as long as the scope; `timeout` in milliseconds. */
export const clientOf = (endpoint: string, timeout = 60_000) =>
  Effect.map(Layer.build(PayFip.layer({ endpoint, timeout })), Context.get(PayFip))

/** A simulator's clock that only moves when told, at an instant. */
export const frozen = (iso: string) => () => Date.parse(iso)

/** The body of a SOAP envelope. */
export const envelope = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><S:Envelope xmlns:S="${soapNamespace}"><S:Body>${body}</S:Body></S:Envelope>`

/** A success as JAX-WS writes it. */
export const returned = (operation: string, children: string): string =>
  envelope(
    `<ns2:${operation}Response xmlns:ns2="${serviceNamespace}"><return>${children}</return></ns2:${operation}Response>`
  )

/** A fault as JAX-WS writes it. */
export const fault = (family: string, children: string): string =>
  envelope(
    `<S:Fault><faultcode>S:Server</faultcode><faultstring>x.${family}</faultstring><detail><ns2:${family} xmlns:ns2="${serviceNamespace}">${children}</ns2:${family}></detail></S:Fault>`
  )

/** Posts a form as a browser does and does not follow the redirection. */
export const submit = (url: string, fields: Readonly<Record<string, string>>) =>
  Effect.promise(() => fetch(url, { method: "POST", body: new URLSearchParams(fields), redirect: "manual" }))

/** Text of a page. */
export const read = (url: string) =>
  Effect.promise(async () => {
    const response = await fetch(url, { redirect: "manual" })
    return { status: response.status, headers: response.headers, text: await response.text() }
  })
