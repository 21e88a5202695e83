import { Effect } from "effect"
import { beginThread, writeMessage } from "../../core/src/messages/threads.ts"
import { Seals } from "../../core/src/platform/crypto/Seals.ts"
import { keyring } from "./runningPortal.ts"

/** A thread that a household began with a service; gives its id. */
export const newThread = (townId: string, householdId: string) =>
  Effect.gen(function* () {
    const threadId = yield* (yield* beginThread)(townId, householdId, "enfance")
    const said = { author: "Boris", subject: "Carnaval", text: "À quelle heure ?", files: [] }
    yield* (yield* writeMessage)({ townId, householdId, threadId, from: "family", accountId: null, ...said })
    return threadId
  }).pipe(Effect.provide(Seals.layerOf(keyring)))
