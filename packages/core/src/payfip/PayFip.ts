import { Config, Context, Duration, Effect, Layer, Option, Predicate, Result, Schema } from "effect"
import { webAddress } from "../platform/text/webAddress.ts"
import { clientEnvelope, creationEnvelope, detailEnvelope, idopOf, parseAnswer } from "./envelopes.ts"
import { PayFipRefused, PayFipUnavailable } from "./errors.ts"
import type { PaymentRequest } from "./fields.ts"
import { type PaymentDetail, paymentDetail } from "./PaymentDetail.ts"
import {
  defaultEndpoint,
  formPageUrl,
  functionalFault,
  type OperationName,
  paymentPageUrl,
  serviceUrl
} from "./protocol.ts"
import { type TreasuryDebt, treasuryForm } from "./treasuryForm.ts"

/** PayFiP's operation identifier. A time-based UUID: unique, but not a secret. */
export const Idop = Schema.String.check(Schema.isPattern(/^[A-Za-z0-9-]{1,64}$/)).pipe(Schema.brand("Idop"))
export type Idop = typeof Idop.Type

/** The names PayFiP gives to a merchant number; level 2 is the local authority's. */
export interface ClientLabels {
  readonly numcli: string
  readonly libelleN1?: string
  readonly libelleN2?: string
  readonly libelleN3?: string
}

/** Where PayFiP is and how long one call may take (15 seconds unless said). */
export interface PayFipOptions {
  readonly endpoint: string
  readonly timeout?: Duration.Input
}

type PayFipFailure = PayFipRefused | PayFipUnavailable

const largestAnswer = 256 * 1024

const connectionFailure = (cause: unknown): PayFipUnavailable => {
  const code = Predicate.hasProperty(cause, "code") && Predicate.isString(cause.code) ? cause.code : "unknown"
  return new PayFipUnavailable({ reason: code.endsWith("_TIMEOUT") ? "timeout" : "connection", detail: code })
}

const unreadable = (detail: string) => new PayFipUnavailable({ reason: "unreadable", detail })

const decide = (
  operation: OperationName,
  status: number,
  document: string
): Result.Result<ReadonlyMap<string, string>, PayFipFailure> => {
  const answer = parseAnswer(operation, document)
  if (Result.isFailure(answer)) {
    return Result.fail(
      status === 200
        ? unreadable(answer.failure.reason)
        : new PayFipUnavailable({ reason: "status", detail: String(status) })
    )
  }
  if (answer.success._tag === "Returned") {
    return status === 200
      ? Result.succeed(answer.success.fields)
      : Result.fail(new PayFipUnavailable({ reason: "status", detail: String(status) }))
  }
  const { code, family } = answer.success
  const coded = /^[A-Za-z0-9]{1,8}$/.test(code)
  if (family === functionalFault && coded) return Result.fail(PayFipRefused.fromFault(answer.success))
  const detail = `${family.slice(0, 40)} ${coded ? code : ""}`.trim()
  return Result.fail(new PayFipUnavailable({ reason: "fault", detail: detail === "" ? "Fault" : detail }))
}

/**
 * Client of the web service "PayFiP Régie". It never retries: an operation has no idempotency key, and reading a
 * detail again is the caller's timetable. Source: `payfip.md` 1 to 4.
 */
export class PayFip extends Context.Service<
  PayFip,
  {
    /** Registers a payment and gives its idop, whose page can be opened once, within 15 minutes. */
    create(payment: PaymentRequest): Effect.Effect<Idop, PayFipFailure>
    /** Reads the result of an operation; no side effect. Refused with `P5` while there is none. */
    detail(idop: string): Effect.Effect<PaymentDetail, PayFipFailure>
    /** Reads the labels of a merchant number; a way to check that the number is right. */
    client(numcli: string): Effect.Effect<ClientLabels, PayFipFailure>
    /** Where to send the payer's browser for this operation. */
    pageUrl(idop: string): string
    /** Where a debt of the Trésor public is paid; undefined where PayFiP takes no such amount. Nothing is asked of PayFiP. */
    formUrl(debt: TreasuryDebt): string | undefined
  }
>()("@portail-familles/core/payfip/PayFip") {
  /** PayFiP at this endpoint, such as `https://www.payfip.gouv.fr/tpa` or the simulator's. */
  static readonly layer = (options: PayFipOptions): Layer.Layer<PayFip> => Layer.effect(PayFip, make(options))

  /** PayFiP at `PAYFIP_ENDPOINT`, by default the State's own server. */
  static readonly layerConfig: Layer.Layer<PayFip, Config.ConfigError> = Layer.unwrap(
    Effect.map(webAddress("PAYFIP_ENDPOINT").pipe(Config.withDefault(defaultEndpoint)), (endpoint) =>
      PayFip.layer({ endpoint })
    )
  )
}

const make = Effect.fnUntraced(function* (options: PayFipOptions) {
  const timeout = Duration.fromInputUnsafe(options.timeout ?? "15 seconds")
  const milliseconds = Duration.toMillis(timeout)
  const url = serviceUrl(options.endpoint)
  // a hundred modules that most commands never need
  const { Agent, request } = yield* Effect.promise(() => import("undici"))
  const agent = yield* Effect.acquireRelease(
    Effect.sync(
      () =>
        new Agent({
          pipelining: 0,
          maxResponseSize: largestAnswer,
          connect: { timeout: milliseconds },
          headersTimeout: milliseconds,
          bodyTimeout: milliseconds
        })
    ),
    (agent) => Effect.promise(() => agent.destroy())
  )

  const post = (body: string) =>
    Effect.tryPromise({
      try: (signal) =>
        request(url, {
          dispatcher: agent,
          method: "POST",
          headers: { "content-type": "text/xml; charset=utf-8", soapaction: '""', accept: "text/xml" },
          body,
          signal
        }).then((response) => response.body.text().then((text) => ({ status: response.statusCode, text }))),
      catch: connectionFailure
    }).pipe(
      Effect.timeoutOrElse({
        duration: timeout,
        orElse: () => Effect.fail(new PayFipUnavailable({ reason: "timeout", detail: Duration.format(timeout) }))
      })
    )

  const call = Effect.fnUntraced(function* (operation: OperationName, body: string) {
    const { status, text } = yield* post(body)
    return yield* Effect.fromResult(decide(operation, status, text))
  })

  const create = Effect.fn("PayFip.create")(function* (payment: PaymentRequest) {
    const body = creationEnvelope({ ...payment, montant: String(payment.montant) })
    const idop = Schema.decodeUnknownOption(Idop)(idopOf(yield* call("creerPaiementSecurise", body)))
    return Option.isSome(idop) ? idop.value : yield* unreadable("idop")
  })

  const detail = Effect.fn("PayFip.detail")(function* (idop: string) {
    const found = paymentDetail(yield* call("recupererDetailPaiementSecurise", detailEnvelope(idop)), idop)
    return Option.isSome(found) ? found.value : yield* unreadable("detail")
  })

  const client = Effect.fn("PayFip.client")(function* (numcli: string) {
    const fields = yield* call("recupererDetailClient", clientEnvelope(numcli))
    const labels = ["libelleN1", "libelleN2", "libelleN3"].flatMap((name) => {
      const label = fields.get(name)
      return label === undefined ? [] : [[name, label]]
    })
    return { numcli: fields.get("numcli") ?? numcli, ...Object.fromEntries(labels) }
  })

  const formUrl = (debt: TreasuryDebt) => {
    const parameters = treasuryForm(debt)
    return parameters === undefined ? undefined : formPageUrl(options.endpoint, parameters)
  }

  return PayFip.of({ create, detail, client, formUrl, pageUrl: (idop) => paymentPageUrl(options.endpoint, idop) })
})
