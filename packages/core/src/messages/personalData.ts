import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { Fragment } from "effect/sql/Statement"
import { releaseFiles } from "../files/personalData.ts"
import type {
  Coverage,
  DataSubject,
  Leaving,
  Merging,
  PersonalDataContribution,
  PersonalDataExport,
  Sweep
} from "../platform/privacy/Contribution.ts"
import { among, rowCount } from "../platform/privacy/rows.ts"
import { monthsBefore } from "../platform/time/monthsBefore.ts"
import { sinceDay } from "../platform/time/parisDays.ts"
import type { Town } from "../towns/Town.ts"
import type { tables } from "./tables.ts"
import { readThreads } from "./threads.ts"

const covers = {
  message_threads: { exported: ["messages"] },
  messages: { exported: ["messages"] },
  message_files: { exported: ["messages"] },
  message_attachments: { exported: ["messages"] }
} satisfies Record<Exclude<(typeof tables)[number], "message_sendings">, Coverage>

/** What families and the town wrote to each other. */
export const personalData = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const release = yield* releaseFiles

  /** Deletes messages of a condition, and what was sent with them alone; gives how many. */
  const end = Effect.fnUntraced(function* (townId: string, condition: Fragment) {
    const sent = yield* sql<{ fileId: string }>`select distinct a.file_id from message_attachments a
      join messages m on m.town_id = a.town_id and m.id = a.message_id where m.town_id = ${townId} and ${condition}`
    const messages = yield* rowCount(
      sql`delete from messages m where m.town_id = ${townId} and ${condition} returning id`
    )
    const ids = sent.map(({ fileId }) => fileId)
    const alone = sql`not exists (select 1 from message_attachments a where a.town_id = f.town_id and a.file_id = f.id)`
    yield* endFiles(townId, sql`${among(sql, "id", ids)} and ${alone}`)
    return messages
  })

  const endFiles = Effect.fnUntraced(function* (townId: string, condition: Fragment) {
    const gone = yield* sql<{
      id: string
    }>`delete from message_files f where f.town_id = ${townId} and ${condition} returning id`
    yield* release(
      townId,
      gone.map(({ id }) => id)
    )
  })

  const erase = Effect.fnUntraced(function* ({ townId, household }: Leaving) {
    const theirs = sql`town_id = ${townId} and ${among(sql, "household_id", household)}`
    const messages = yield* end(townId, among(sql, "household_id", household))
    yield* endFiles(townId, among(sql, "household_id", household))
    yield* sql`delete from message_threads where ${theirs}`
    return { messages }
  })

  const move = Effect.fnUntraced(function* ({ townId, household: { from, to } }: Merging) {
    // both homes may have given the same key
    yield* sql`update messages set key = null where town_id = ${townId} and household_id = ${from} and key is not null`
    yield* sql`update message_threads set household_id = ${to} where town_id = ${townId} and household_id = ${from}`
    yield* sql`update message_files set household_id = ${to} where town_id = ${townId} and household_id = ${from}`
    return {}
  })

  const retention = Effect.fnUntraced(function* ({ town, today }: Sweep<Town>) {
    const kept = sinceDay(sql, "m.sent_at", monthsBefore(today, town.settings.retention.messageMonths))
    const old = sql`select t.id from message_threads t where t.town_id = ${town.id} and not exists (
      select 1 from messages m where m.town_id = t.town_id and m.thread_id = t.id and ${kept})`
    const messages = yield* end(town.id, sql`m.thread_id in (${old})`)
    yield* sql`delete from message_threads where town_id = ${town.id} and id in (${old})`
    return { messages }
  })

  return {
    room: "messages",
    covers,
    keeps: [{ subject: "account", table: "messages", column: "account_id" }],
    erase: { counts: ["messages"], run: erase },
    move,
    ties: {
      activeSince: (day: string) => [
        sql`exists (select 1 from messages t where t.town_id = h.town_id and t.household_id = h.id and t.side = 'family'
          and ${sinceDay(sql, "t.sent_at", day)})`
      ]
    },
    retention: { counts: ["messages"], run: retention }
  } satisfies PersonalDataContribution<Town>
})

/** The household's threads, with what was said. */
export const personalDataExport = Effect.gen(function* () {
  const read = yield* readThreads
  return {
    room: "messages",
    document: Effect.fnUntraced(function* ({ townId, householdId }: DataSubject) {
      const threads = yield* read.threads(townId, "family", { householdId })
      return {
        messages: yield* Effect.forEach(threads, ({ id, service, subject }) =>
          Effect.map(read.messages(townId, id), (messages) => ({
            service,
            subject,
            messages: messages.map(({ from, text, sentAt, files }) => ({
              ...{ from, text, sentAt },
              files: files.map(({ name, file }) => ({ name, mediaType: file?.mediaType, bytes: file?.bytes }))
            }))
          }))
        )
      }
    })
  } satisfies PersonalDataExport
})
