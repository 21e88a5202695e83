import { AgentConfirmations, CodeConfirmations } from "@portail-familles/core/reservations"
import { Effect } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { Api } from "../contract/Api.ts"
import { StaffLinkKnocking } from "../contract/staffLinks.ts"
import { AgentNotAccepted, AgentSignInAway, TabletCodeDelayed, TabletCodeRefused } from "../contract/tablets.ts"

const awayProblems = {
  AgentSignInOff: () => Effect.fail(new AgentSignInAway({ reason: "off" })),
  ProviderAway: () => Effect.fail(new AgentSignInAway({ reason: "provider" }))
}

export const tabletHandlers = HttpApiBuilder.group(
  Api,
  "tablets",
  Effect.fn(function* (handlers) {
    const confirmations = yield* AgentConfirmations
    const codes = yield* CodeConfirmations

    return handlers.handleAll({
      begin: Effect.fnUntraced(function* () {
        const { url, visit } = yield* confirmations.begin(yield* StaffLinkKnocking).pipe(Effect.catchTags(awayProblems))
        return { url: url.href, visit }
      }),
      confirm: Effect.fnUntraced(function* ({ payload: { visit, query } }) {
        const { proof, until } = yield* confirmations
          .comeBack(yield* StaffLinkKnocking, visit, new URLSearchParams(query))
          .pipe(
            Effect.catchTags({
              ...awayProblems,
              AgentRefused: ({ reason }) => Effect.fail(new AgentNotAccepted({ reason }))
            })
          )
        return { proof, until: until.toISOString() }
      }),
      confirmByCode: Effect.fnUntraced(function* ({ payload: { code } }) {
        const { proof, until } = yield* codes.confirm(yield* StaffLinkKnocking, code).pipe(
          Effect.catchTags({
            CodeRefused: ({ reason }) => Effect.fail(new TabletCodeRefused({ reason })),
            AttemptsDelayed: ({ retryAt }) => Effect.fail(new TabletCodeDelayed({ retryAt: retryAt.toISOString() }))
          })
        )
        return { proof, until: until.toISOString() }
      })
    })
  })
)
