import { Verifications } from "@portail-familles/core/children"
import { Payments } from "@portail-familles/core/payments"
import { Effect } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { Api } from "../contract/Api.ts"
import { CurrentSession } from "../contract/authorization.ts"
import { VerificationMissing } from "../contract/householdProblems.ts"
import { InvoiceUnknown } from "../contract/invoiceProblems.ts"
import {
  InvoiceBeingDebited,
  InvoiceNotPayable,
  PaymentBeingChecked,
  PaymentRefused,
  PaymentServiceDown,
  PaymentUnderWay,
  PaymentUnknown
} from "../contract/paymentProblems.ts"

const startProblems = {
  InvoiceNotFound: () => Effect.fail(new InvoiceUnknown()),
  NothingToPay: ({ number }: { number: string }) => Effect.fail(new InvoiceNotPayable({ number })),
  AttemptUnderWay: ({ number, until }: { number: string; until: Date }) =>
    Effect.fail(new PaymentUnderWay({ number, until: until.toISOString() })),
  PaymentSetAside: ({ number }: { number: string }) => Effect.fail(new PaymentBeingChecked({ number })),
  DebitOrdered: ({ number, collectionOn }: { number: string; collectionOn: string }) =>
    Effect.fail(new InvoiceBeingDebited({ number, collectionOn })),
  NotPayableOnline: ({ rule, limitCents }: Pick<PaymentRefused, "rule" | "limitCents">) =>
    Effect.fail(new PaymentRefused({ rule, limitCents })),
  PayFipDown: () => Effect.fail(new PaymentServiceDown()),
  VerificationNeeded: ({ remaining }: { remaining: number }) => Effect.fail(new VerificationMissing({ remaining }))
}

export const paymentsHandlers = HttpApiBuilder.group(
  Api,
  "payments",
  Effect.fn(function* (handlers) {
    const payments = yield* Payments
    const verifications = yield* Verifications
    return handlers.handleAll({
      start: Effect.fnUntraced(function* ({ payload }) {
        const session = yield* CurrentSession
        if (!URL.canParse(payload.returnTo) || new URL(payload.returnTo).origin !== session.origin) {
          return yield* new PaymentRefused({ rule: "return-address", limitCents: 0 })
        }
        const order = {
          invoiceIds: payload.invoiceIds,
          returnUrl: payload.returnTo,
          payer: session.mail,
          key: payload.key
        }
        return yield* verifications.require(session.access, "payments").pipe(
          Effect.flatMap((family) => payments.start(family, order)),
          Effect.catchTags(startProblems)
        )
      }),
      get: Effect.fnUntraced(function* ({ params }) {
        const { access } = yield* CurrentSession
        const attempt = yield* payments
          .follow(access, params.id)
          .pipe(Effect.catchTag("PaymentNotFound", () => Effect.fail(new PaymentUnknown())))
        return {
          ...attempt,
          paidAt: attempt.paidAt?.toISOString() ?? null,
          againAt: attempt.againAt?.toISOString() ?? null
        }
      })
    })
  })
)
