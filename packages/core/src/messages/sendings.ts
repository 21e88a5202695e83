import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { Seals } from "../platform/crypto/Seals.ts"
import { now } from "../platform/time/now.ts"
import { MessageSentBefore } from "./Message.ts"

const day = 86_400_000

/** What is sent, and to whom; the same of both is the same sending. */
type Sending = ReadonlyArray<string | Readonly<Record<string, unknown>>>

/** A text for each, whatever the order in which conditions were given. */
const saidOf = (sending: Sending): string =>
  JSON.stringify(sending.map((part) => (typeof part === "string" ? part : Object.entries(part).toSorted())))

/** Whether the town sent the same to the same within a day, and that it does now. */
export const sendings = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const { signatures } = yield* Seals
  // what was said is sealed where it is kept: nobody who has the tables alone can try texts
  const fingerprintOf = (townId: string, sending: Sending) =>
    signatures.sign(`message sending ${townId}`, saidOf(sending))

  /** When it was sent last, within a day. */
  const last = Effect.fnUntraced(function* (townId: string, sending: Sending) {
    const since = new Date((yield* now).getTime() - day)
    const [row] = yield* sql<{ sentAt: Date }>`select sent_at from message_sendings
      where town_id = ${townId} and fingerprint = ${fingerprintOf(townId, sending)} and sent_at > ${since}`
    return row?.sentAt ?? null
  })

  /** Says that it is sent; refuses where it was, unless it is to go again. */
  const begin = Effect.fnUntraced(function* (townId: string, sending: Sending, again: boolean) {
    const at = yield* now
    const since = new Date(at.getTime() - day)
    yield* sql`delete from message_sendings where town_id = ${townId} and sent_at <= ${since}`
    const begun = yield* sql`insert into message_sendings (town_id, fingerprint, sent_at)
      values (${townId}, ${fingerprintOf(townId, sending)}, ${at})
      on conflict (town_id, fingerprint) do update set sent_at = excluded.sent_at where ${again} returning sent_at`
    if (begun.length === 0) return yield* new MessageSentBefore({ at: (yield* last(townId, sending)) ?? at })
  })

  return { last, begin }
})
