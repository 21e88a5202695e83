import type { FamilyAccess } from "@portail-familles/core/accounts/model"
import { FamilyMandates, type MandateUnfit, mandateText } from "@portail-familles/core/payments"
import type { Language } from "@portail-familles/core/platform/text"
import { Effect } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { Api } from "../contract/Api.ts"
import { CurrentSession } from "../contract/authorization.ts"
import { DebitsOff, MandateRefused, MandateSignedAlready, MandateUnknown } from "../contract/debits.ts"
import { confirmationProblems } from "./passwordProblems.ts"

const unfit = { MandateUnfit: ({ problems }: MandateUnfit) => Effect.fail(new MandateRefused({ errors: problems })) }
const unknown = { MandateNotFound: () => Effect.fail(new MandateUnknown()) }

export const debitsHandlers = HttpApiBuilder.group(
  Api,
  "debits",
  Effect.fn(function* (handlers) {
    const mandates = yield* FamilyMandates

    const wire = Effect.fnUntraced(function* ({ access, language }: { access: FamilyAccess; language: Language }) {
      const regies = yield* mandates.list(access)
      return {
        regies: regies.map(({ debits, ...regie }) => ({
          ...regie,
          text: mandateText(regie.creditor, language),
          debits: debits.map(({ regieCode: _, ...debit }) => debit)
        }))
      }
    })

    return handlers.handleAll({
      list: Effect.fnUntraced(function* () {
        return yield* wire(yield* CurrentSession)
      }),
      sign: Effect.fnUntraced(function* ({ payload: { regieCode, ...signing } }) {
        const session = yield* CurrentSession
        yield* mandates.sign(session, regieCode, signing).pipe(
          Effect.catchTags({
            ...unfit,
            ...confirmationProblems,
            RegieDebitsNothing: () => Effect.fail(new DebitsOff()),
            MandateActive: () => Effect.fail(new MandateSignedAlready())
          })
        )
        return yield* wire(session)
      }),
      changeAccount: Effect.fnUntraced(function* ({ params, payload }) {
        const session = yield* CurrentSession
        yield* mandates
          .changeAccount(session, params.id, payload)
          .pipe(Effect.catchTags({ ...unfit, ...unknown, ...confirmationProblems }))
        return yield* wire(session)
      }),
      end: Effect.fnUntraced(function* ({ params }) {
        const session = yield* CurrentSession
        yield* mandates.end(session, params.id).pipe(Effect.catchTags(unknown))
        return yield* wire(session)
      }),
      pdf: Effect.fnUntraced(function* ({ params }) {
        const { access } = yield* CurrentSession
        return yield* mandates.pdf(access, params.id).pipe(Effect.catchTags(unknown))
      })
    })
  })
)
