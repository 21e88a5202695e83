import { stat } from "node:fs/promises"
import { Effect, Schema, Stream } from "effect"
import { PersistedQueue } from "effect/persistence"
import { type BlobCopies, blobCopies } from "../files/blobCopies.ts"
import { filling, inSnapshot, readRows, setSequences, writeRows } from "../platform/sql/copying/index.ts"
import { RowDigest } from "../platform/sql/copying/rowDigest.ts"
import type { CopiedTable } from "../platform/sql/copying/tables.ts"
import { migrate, migrateTo, migrationNames } from "../platform/sql/migrations.ts"
import { archiveEntries, BackupUnreadable, type Entry, readArchive, type SealedFile, unreadableOf } from "./archive.ts"
import { Contents, Manifest, summaryOf } from "./manifest.ts"
import { PartsDigest } from "./parts.ts"

/** A backup to be read, and what becomes of its files. */
export interface BackupSource {
  readonly file: string
  /** age identities (`AGE-SECRET-KEY-1…`). */
  readonly identities: ReadonlyArray<string>
  /** How far it is, in megabytes of the backup, which is read twice. */
  readonly onProgress: (done: number, total: number) => void
  /** Puts files back where `PORTAIL_FILES` says; else they are only read and compared. */
  readonly putFiles: boolean
}

const manifestOf = Schema.decodeUnknownEffect(Schema.fromJsonString(Manifest))
const contentsOf = Schema.decodeUnknownEffect(Schema.fromJsonString(Contents))

/**
 * Loads a backup into an empty database and proves it: each table is read again from it and compared with what the backup must hold, each
 * file too. The database then has the tables of this program. Gives what the backup is, and the secret key in it.
 */
export const loadBackup = Effect.fn("loadBackup")(function* (source: BackupSource, manifest: Manifest) {
  const sealed = yield* progressing(source)
  const damaged = new BackupUnreadable({ file: source.file, reason: "damaged" })
  yield* migrateTo(manifest.migration)
  // the queue's own tables, which the portal makes at its first start
  yield* Effect.scoped(PersistedQueue.makeStoreSql({ tableName: "outbox" })).pipe(Effect.orDie)
  const { contents, secretKey } = yield* loadTables(manifest, readArchive(sealed), damaged)
  for (const table of manifest.tables) {
    const expected = contents.tables.find(({ name }) => name === table.name)
    const { rows, text } = yield* inSnapshot(digestOf(table))
    if (expected?.rows !== rows || expected.digest !== text) return yield* damaged
  }
  yield* setSequences(contents.sequences)
  const files = yield* readFiles(sealed, source.putFiles, yield* blobCopies)
  const { number, bytes, digest } = contents.files
  if (files.rows !== number || files.bytes !== bytes || files.digest !== digest) return yield* damaged
  yield* migrate
  return { summary: summaryOf(manifest, contents, secretKey !== undefined), secretKey }
})

const megabyte = 1_000_000

/** The file, with who is told how far reading it is. */
const progressing = Effect.fnUntraced(function* ({ file, identities, onProgress }: BackupSource) {
  const { size } = yield* Effect.promise(() => stat(file))
  const total = Math.max(1, Math.round((2 * size) / megabyte))
  let read = 0
  const sealed: SealedFile = {
    file,
    identities,
    onBytes: (number) => {
      read += number
      onProgress(Math.round(read / megabyte), total)
    }
  }
  return sealed
})

/** What a backup says of itself; refused where this program cannot read it. */
export const readManifest = Effect.fn("readManifest")(function* ({ file, identities }: BackupSource) {
  const [first] = yield* Stream.runCollect(Stream.take(readArchive({ file, identities, onBytes: () => {} }), 1))
  const unfit = (reason: BackupUnreadable["reason"]) => new BackupUnreadable({ file, reason })
  if (first?.name !== "manifest.json") return yield* unfit("foreign")
  const manifest = yield* Effect.mapError(manifestOf(textOf(first)), () => unfit("foreign"))
  if (!migrationNames.includes(manifest.migration)) return yield* unfit("newer")
  return manifest
})

const textOf = ({ bytes }: Entry): string => Buffer.from(bytes).toString("utf8")

const loadTables = (manifest: Manifest, entries: Stream.Stream<Entry, BackupUnreadable>, damaged: BackupUnreadable) =>
  Effect.gen(function* () {
    const tables = new Map(manifest.tables.map((table) => [table.name, table]))
    let contents: Contents | undefined
    let secretKey: string | undefined
    yield* filling(
      [...tables.keys()],
      Stream.runForEach(
        entries,
        Effect.fnUntraced(function* (entry: Entry) {
          if (entry.name === "contents.json") {
            contents = yield* Effect.mapError(contentsOf(textOf(entry)), () => damaged)
          }
          if (entry.name === "secret-key") secretKey = textOf(entry).trim()
          const [, name] = /^tables\/([^/]+)\/\d+\.jsonl$/.exec(entry.name) ?? []
          const table = name === undefined ? undefined : tables.get(name)
          if (table !== undefined) yield* writeLines(table, textOf(entry).trimEnd().split("\n"))
        })
      )
    )
    return contents === undefined ? yield* damaged : { contents, secretKey }
  })

/** Rows of one statement, in characters together, but for one row that is larger. */
const statementCharacters = 1_000_000

const writeLines = Effect.fnUntraced(function* (table: CopiedTable, lines: ReadonlyArray<string>) {
  for (let from = 0; from < lines.length; ) {
    let to = from
    for (let size = 0; to < lines.length && (to === from || size < statementCharacters); to++) {
      size += lines[to]?.length ?? 0
    }
    yield* writeRows(table, lines.slice(from, to))
    from = to
  }
})

/** What a table holds, as {@link Contents} says it. */
const digestOf = Effect.fnUntraced(function* (table: CopiedTable) {
  const digest = new RowDigest()
  yield* readRows(table, (lines) => Effect.sync(() => digest.add(lines)))
  return digest
})

const partPattern = /^files\/(.+)\/\d+$/
const pieceBytes = 262_144

/** Reads the files that the tables name, one after the other; what was removed while the backup was made is passed over. */
const readFiles = Effect.fnUntraced(function* (sealed: SealedFile, putFiles: boolean, copies: BlobCopies) {
  const named = yield* copies.all
  const all = new RowDigest()
  let bytes = 0
  const unreadable = (cause: unknown) => unreadableOf(sealed.file, cause)
  const entries = archiveEntries(sealed)
  const next = async () => (await entries.next()).value as Entry | undefined
  const nameOf = (entry: Entry | undefined) => partPattern.exec(entry?.name ?? "")?.[1] ?? ""
  let entry = yield* Effect.tryPromise({ try: next, catch: unreadable })
  async function* partsOf(name: string, digest: PartsDigest) {
    for (; nameOf(entry) === name && entry !== undefined; entry = await next()) {
      digest.add(entry.bytes)
      for (let from = 0; from < entry.bytes.length; from += pieceBytes) {
        yield entry.bytes.subarray(from, from + pieceBytes)
      }
    }
  }
  while (entry !== undefined) {
    const name = nameOf(entry)
    const blob = named.get(name)
    if (blob === undefined) {
      entry = yield* Effect.tryPromise({ try: next, catch: unreadable })
      continue
    }
    const digest = new PartsDigest()
    const parts = Stream.fromAsyncIterable(partsOf(name, digest), unreadable)
    yield* putFiles ? copies.put(blob, parts) : Stream.runDrain(parts)
    const { copied } = digest
    bytes += copied.bytes
    all.add([`${name} ${copied.bytes} ${copied.digest}`])
  }
  return { rows: all.rows, bytes, digest: all.text }
})
