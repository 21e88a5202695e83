import { once } from "node:events"
import type { IncomingMessage, ServerResponse } from "node:http"
import { Result } from "effect"
import { returnScript, style } from "./assets.ts"
import type { SimulatedClient } from "./creationRules.ts"
import { debtPage, debtPaidPage, debtRefusalPage } from "./debtPage.ts"
import { type Debts, debtAsked } from "./debts.ts"
import { homePage } from "./home.ts"
import { readBody, redirect, send, sendPage } from "./http.ts"
import type { Operation } from "./Operation.ts"
import { lastPage, paymentPage, refusalPage, returnPage } from "./page.ts"
import { chooseResult, type PayerContext, returnUrl } from "./payer.ts"
import { answerSoap, type ServiceContext } from "./service.ts"
import { applySettings } from "./settingsForm.ts"
import { settlementCsv } from "./settlementCsv.ts"
import { contractDocument } from "./wsdl.ts"

/** Everything the routes act upon; `url` is the simulator's own, without a final slash. */
export interface RouteContext extends ServiceContext, PayerContext {
  readonly url: string
  readonly debts: Debts
}

interface Exchange {
  readonly context: RouteContext
  readonly query: URLSearchParams
  readonly body: string
  readonly response: ServerResponse
}

type Route = (exchange: Exchange) => void | Promise<void>

const clientOf = ({ clients }: RouteContext, operation: Operation): SimulatedClient | undefined =>
  clients.find((client) => client.numcli === operation.fields.numcli)

const soap: Route = ({ context, body, response }) => {
  const answer = answerSoap(body, context)
  const finish = () => {
    if (answer.lost) response.destroy()
    else send(response, answer.status, answer.type, answer.body)
  }
  if (answer.delay === 0) return finish()
  const timer = setTimeout(finish, answer.delay).unref()
  response.on("close", () => clearTimeout(timer))
}

const contract: Route = ({ context, query, response }) => {
  const document = contractDocument(`${context.url}/tpa/services/securite`, query)
  if (document === undefined) return send(response, 404, "text/plain; charset=utf-8", "?wsdl")
  send(response, 200, "text/xml; charset=utf-8", document)
}

const openPage: Route = ({ context, query, response }) => {
  const opened = context.operations.open(query.get("idop") ?? "")
  if (Result.isFailure(opened)) return sendPage(response, 400, refusalPage(opened.failure))
  sendPage(response, 200, paymentPage(opened.success, clientOf(context, opened.success), false))
}

const stayAtBank: Route = ({ context, body, response }) => {
  const staying = context.operations.reachBank(new URLSearchParams(body).get("idop") ?? "")
  if (Result.isFailure(staying)) return sendPage(response, 400, refusalPage(staying.failure))
  sendPage(response, 200, paymentPage(staying.success, clientOf(context, staying.success), true))
}

const goBack = ({ context, response }: Exchange, operation: Operation): void => {
  const { browserReturn } = context.settings
  if (browserReturn === "get") redirect(response, returnUrl(operation))
  else sendPage(response, 200, browserReturn === "post" ? returnPage(operation) : lastPage(operation))
}

const choose: Route = async (exchange) => {
  const { context, body, response } = exchange
  const form = new URLSearchParams(body)
  const idop = form.get("idop") ?? ""
  const choice = form.get("choix") ?? ""
  const operation = context.operations.get(idop)
  const debit = operation !== undefined && clientOf(context, operation)?.directDebit === true
  if (choice === "banque") return stayAtBank(exchange)
  if (!(debit ? "PRAVZ" : "PRA").includes(choice) || choice.length !== 1) {
    return send(response, 400, "text/plain; charset=utf-8", "choix")
  }
  const chosen = await chooseResult(context, idop, choice)
  if (Result.isFailure(chosen)) return sendPage(response, 400, refusalPage(chosen.failure))
  context.notifications.afterReturn(chosen.success, once(response, "close"))
  goBack(exchange, chosen.success)
}

const debtOf = ({ context, query }: Exchange) =>
  debtAsked(context.debts, query, (numcli) => context.clients.some((client) => client.numcli === numcli))

const openDebt: Route = (exchange) => {
  const { context, query, response } = exchange
  const debt = debtOf(exchange)
  if (typeof debt === "string") return sendPage(response, 400, debtRefusalPage(debt))
  const label = context.clients.find(({ numcli }) => numcli === query.get("numcli"))?.label ?? ""
  sendPage(response, 200, debtPage(debt, label, query))
}

const payDebt: Route = (exchange) => {
  const debt = debtOf(exchange)
  if (typeof debt === "string") return sendPage(exchange.response, 400, debtRefusalPage(debt))
  debt.paid = true
  sendPage(exchange.response, 200, debtPaidPage(debt))
}

const home: Route = ({ context, response }) => sendPage(response, 200, homePage(context.operations, context.settings))

const settlements: Route = ({ context, query, response }) =>
  send(response, 200, "text/csv; charset=utf-8", settlementCsv(context.operations.list(), query.get("jour")))

const thenHome =
  (act: (exchange: Exchange) => void | Promise<void>): Route =>
  async (exchange) => {
    await act(exchange)
    redirect(exchange.response, "/")
  }

const routes: Readonly<Record<string, Route>> = {
  "GET /": home,
  "POST /tpa/services/securite": soap,
  "GET /tpa/services/securite": contract,
  "GET /tpa/paiementws.web": openPage,
  "POST /tpa/paiementws.web": choose,
  "GET /tpa/paiement.web": openDebt,
  "POST /tpa/paiement.web": payDebt,
  "POST /simulateur/dettes": ({ context, body, response }) =>
    send(response, 200, "text/plain; charset=utf-8", `${context.debts.load(body)}\n`),
  "POST /simulateur/reglages": thenHome(({ context, body }) =>
    applySettings(context.settings, new URLSearchParams(body))
  ),
  "POST /simulateur/nuit": thenHome(({ context }) => void context.operations.runNight()),
  "POST /simulateur/horloge": thenHome(({ context }) => context.operations.advance(16 * 60_000)),
  "POST /simulateur/notifications": thenHome(({ context }) => context.notifications.deliverLate()),
  "GET /simulateur/reglements.csv": settlements,
  "GET /simulateur/style.css": ({ response }) => send(response, 200, "text/css; charset=utf-8", style),
  "GET /simulateur/retour.js": ({ response }) => send(response, 200, "text/javascript; charset=utf-8", returnScript)
}

/** Answers one HTTP request of the simulator. */
export const handle = async (
  context: RouteContext,
  request: IncomingMessage,
  response: ServerResponse
): Promise<void> => {
  const { pathname, searchParams: query } = new URL(request.url ?? "/", "http://simulator")
  const route = routes[`${request.method} ${pathname}`]
  if (route === undefined) return send(response, 404, "text/plain; charset=utf-8", "Introuvable")
  if (pathname.startsWith("/simulateur/") && request.headers["sec-fetch-site"] === "cross-site") {
    return send(response, 403, "text/plain; charset=utf-8", "Interdit")
  }
  const body = await readBody(request)
  if (body === undefined) return send(response, 413, "text/plain; charset=utf-8", "Trop long")
  await route({ context, query, body, response })
}
