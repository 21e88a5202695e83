import type { OpenSession } from "@portail-familles/core/accounts/model"
import {
  type NothingOffered as CoreNothingOffered,
  type OfferExpired as CoreOfferExpired,
  type OfferRefused as CoreOfferRefused,
  type WaitRequest,
  Waits
} from "@portail-familles/core/reservations"
import { refusalSentence } from "@portail-familles/core/reservations/model"
import { Effect } from "effect"
import { KeyReused, NothingOffered, OfferExpired, OfferRefused, WaitUnknown } from "../contract/planningProblems.ts"
import { wireWait, wireWaitLine } from "./wireWait.ts"

const problems = {
  WaitNotFound: () => Effect.fail(new WaitUnknown()),
  NothingOffered: ({ state }: CoreNothingOffered) => Effect.fail(new NothingOffered({ state }))
}

/** Waiting for places, and answering what is offered. */
export const waiting = Effect.map(Waits, (waits) => ({
  wait: Effect.fnUntraced(function* ({ access, language }: OpenSession, request: WaitRequest) {
    const { wait, lines } = yield* waits
      .ask(access, request)
      .pipe(Effect.catchTags({ WishKeyReused: () => Effect.fail(new KeyReused()) }))
    return {
      wait: wait === null ? null : wireWait(wait),
      lines: lines.map((line) => wireWaitLine(line, language))
    }
  }),
  acceptOffer: Effect.fnUntraced(function* ({ access, language }: OpenSession, waitId: string) {
    const wait = yield* waits.accept(access, waitId).pipe(
      Effect.catchTags({
        ...problems,
        OfferExpired: ({ until }: CoreOfferExpired) => Effect.fail(new OfferExpired({ until: until.toISOString() })),
        OfferRefused: ({ code, limit, reason }: CoreOfferRefused) =>
          Effect.fail(new OfferRefused({ refusal: code, sentence: refusalSentence({ code, limit, reason }, language) }))
      })
    )
    return wireWait(wait)
  }),
  endWait: ({ access }: OpenSession, waitId: string) => waits.withdraw(access, waitId).pipe(Effect.catchTags(problems))
}))
