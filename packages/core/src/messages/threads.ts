import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { Seals } from "../platform/crypto/Seals.ts"
import { Ids } from "../platform/ids/Ids.ts"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { now } from "../platform/time/now.ts"
import {
  longestMessage,
  MessageFile,
  type MessageSide,
  MessageUnfit,
  messagePlace,
  NamedFile,
  MessageSide as Side
} from "./Message.ts"

const SealedText = Schema.Struct({
  subject: Schema.String,
  text: Schema.String,
  /** Absent from messages of before files went with them. */
  files: Schema.optionalKey(Schema.Array(NamedFile))
})

/** A message as it is kept: what is said is sealed. */
interface Written {
  readonly townId: string
  readonly householdId: string
  readonly threadId: string
  readonly from: MessageSide
  readonly author: string
  readonly accountId: string | null
  readonly subject: string
  readonly text: string
  readonly files: ReadonlyArray<NamedFile>
  /** The family's own, which it writes once. */
  readonly key?: string | undefined
}

/** Keeps a message of a thread; gives its id. */
export const writeMessage = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const ids = yield* Ids
  const seals = yield* Seals
  return Effect.fnUntraced(function* (given: Written) {
    const [id, at] = [yield* ids.next, yield* now]
    const { keyId, bytes } = seals.sealJson(messagePlace(given.townId, id), {
      subject: given.subject,
      text: given.text,
      files: given.files
    })
    yield* sql`insert into messages (town_id, id, thread_id, household_id, side, author, account_id, key_id, sealed, sent_at,
        key)
      values (${given.townId}, ${id}, ${given.threadId}, ${given.householdId}, ${given.from}, ${given.author}, ${given.accountId},
        ${keyId}, ${bytes}, ${at}, ${given.key ?? null})`
    for (const { id: fileId } of given.files) {
      yield* sql`insert into message_attachments (town_id, message_id, file_id) values (${given.townId}, ${id}, ${fileId})`
    }
    return id
  })
})

/** Begins a thread of a household with a service; gives its id. */
export const beginThread = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const ids = yield* Ids
  return Effect.fnUntraced(function* (townId: string, householdId: string, service: string) {
    const [id, at] = [yield* ids.next, yield* now]
    yield* sql`insert into message_threads (town_id, id, household_id, service, begun_at)
      values (${townId}, ${id}, ${householdId}, ${service}, ${at})`
    return id
  })
})

const ThreadRow = Schema.Struct({
  id: Schema.String,
  householdId: Schema.String,
  householdRef: Schema.String,
  householdName: Schema.String,
  service: Schema.String,
  lastId: Schema.String,
  lastFrom: Side,
  lastAt: Schema.Date,
  keyId: Schema.String,
  sealed: Schema.Uint8Array,
  count: Schema.Int,
  unread: Schema.Int
})

const MessageRow = Schema.Struct({
  id: Schema.String,
  from: Side,
  author: Schema.String,
  sentAt: Schema.Date,
  keyId: Schema.String,
  sealed: Schema.Uint8Array,
  files: Schema.Array(MessageFile)
})

/** Reads threads and messages, and opens what is sealed. */
export const readThreads = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const seals = yield* Seals
  const open = Effect.fnUntraced(function* (townId: string, id: string, keyId: string, sealed: Uint8Array) {
    const plain = yield* seals.openJson(messagePlace(townId, id), { keyId, bytes: sealed })
    return yield* Effect.orDie(Schema.decodeUnknownEffect(SealedText)(plain))
  })
  return {
    /** The last written to first; what is unread is so for the side that reads. */
    threads: Effect.fnUntraced(function* (
      townId: string,
      reader: MessageSide,
      which: { readonly householdId?: string; readonly part?: string; readonly service?: string }
    ) {
      const { householdId = null, part = null, service = null } = which
      const rows =
        yield* sql`select t.id, t.household_id, h.external_ref as household_ref, h.name as household_name, t.service,
          l.id as last_id, l.side as last_from, l.sent_at as last_at, l.key_id, l.sealed,
          (select count(*)::int from messages c where c.town_id = t.town_id and c.thread_id = t.id) as count,
          (select count(*)::int from messages u where u.town_id = t.town_id and u.thread_id = t.id
            and u.side <> ${reader} and u.read_at is null) as unread
        from message_threads t
        join household_cards h on h.town_id = t.town_id and h.id = t.household_id
        join lateral (select m.* from messages m where m.town_id = t.town_id and m.thread_id = t.id
          order by m.sent_at desc, m.id desc limit 1) l on true
        where t.town_id = ${townId}
          and (${householdId}::uuid is null or t.household_id = ${householdId}::uuid)
          and (${service}::text is null or t.service = ${service}::text)
          and (${part}::text is null or right(t.id::text, length(${part}::text)) = ${part}::text)
        order by l.sent_at desc, t.id desc limit 500`.pipe(decodeRows(ThreadRow))
      return yield* Effect.forEach(rows, ({ keyId, sealed, lastId, ...row }) =>
        Effect.map(open(townId, lastId, keyId, sealed), ({ subject }) => ({ ...row, subject }))
      )
    }),
    messages: Effect.fnUntraced(function* (townId: string, threadId: string) {
      const rows = yield* sql`select m.id, m.side as "from", m.author, m.sent_at, m.key_id, m.sealed,
          (select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'mediaType', f.media_type, 'bytes', f.bytes,
              'pages', f.pages, 'scanned', f.scanned)), '[]'::jsonb)
            from message_attachments a join message_files f on f.town_id = a.town_id and f.id = a.file_id
            where a.town_id = m.town_id and a.message_id = m.id) as files
        from messages m where m.town_id = ${townId} and m.thread_id = ${threadId}
        order by m.sent_at, m.id`.pipe(decodeRows(MessageRow))
      return yield* Effect.forEach(rows, ({ keyId, sealed, files, ...row }) =>
        Effect.map(open(townId, row.id, keyId, sealed), ({ text, files: named = [] }) => ({
          ...row,
          text,
          files: named.map((each) => ({ ...each, file: files.find(({ id }) => id === each.id) ?? null }))
        }))
      )
    }),
    /** What the other side wrote is read. */
    markRead: Effect.fnUntraced(function* (townId: string, threadId: string, reader: MessageSide) {
      const at = yield* now
      yield* sql`update messages set read_at = ${at} where town_id = ${townId} and thread_id = ${threadId}
        and side <> ${reader} and read_at is null`
    })
  }
})

/** Refuses a message that says nothing or too much. */
export const fitMessage = Effect.fnUntraced(function* (subject: string, text: string) {
  if (subject.trim() === "" || subject.length > longestMessage.subject) {
    return yield* new MessageUnfit({ problem: "subject-length" })
  }
  if (text.trim() === "" || text.length > longestMessage.text)
    return yield* new MessageUnfit({ problem: "text-length" })
})
