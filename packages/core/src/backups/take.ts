import { Effect } from "effect"
import { type BlobCopies, blobCopies, blobTable } from "../files/blobCopies.ts"
import { copiedSequences, copiedTables, inSnapshot, readRows } from "../platform/sql/copying/index.ts"
import { RowDigest } from "../platform/sql/copying/rowDigest.ts"
import type { CopiedTable } from "../platform/sql/copying/tables.ts"
import { migrationNames } from "../platform/sql/migrations.ts"
import { now } from "../platform/time/now.ts"
import { type Add, writeArchive } from "./archive.ts"
import { type Contents, type Manifest, summaryOf } from "./manifest.ts"
import { type CopiedFile, copyFlow, partsOf } from "./parts.ts"

/** Where a backup goes, and for whom. */
export interface BackupOrder {
  readonly file: string
  /** age recipients (`age1…`): each one's key opens it. */
  readonly recipients: ReadonlyArray<string>
  /** Version of the program. */
  readonly program: string
  /** `PORTAIL_SECRET_KEY` as it is set, without which what is sealed stays sealed; `undefined` leaves it out. */
  readonly secretKey: string | undefined
  /** How far it is, in tables and files. */
  readonly onProgress: (done: number, total: number) => void
}

/**
 * Backs up the embedded database and its files while the portal goes on. Files are copied first, then the tables in one snapshot with the
 * files that came meanwhile: the database has one session, so nothing is written or erased during that last part.
 */
export const takeBackup = Effect.fn("takeBackup")(function* (order: BackupOrder) {
  const copies = yield* blobCopies
  const tables = (yield* copiedTables).filter(({ name }) => name !== blobTable)
  const manifest: Manifest = {
    format: "portail-familles-backup/1",
    program: order.program,
    migration: migrationNames.at(-1) ?? "",
    takenAt: (yield* now).toISOString(),
    tables
  }
  let done = 0
  let total = tables.length + (yield* copies.all).size
  const step = Effect.sync(() => order.onProgress(++done, Math.max(done, total)))
  return yield* writeArchive(order.file, order.recipients, (add) =>
    Effect.gen(function* () {
      yield* add("manifest.json", json(manifest))
      if (order.secretKey !== undefined) yield* add("secret-key", Buffer.from(`${order.secretKey}\n`))
      const copied = new Map<string, CopiedFile>()
      yield* copyFiles(copies, add, copied, step)
      const contents = yield* inSnapshot(
        Effect.gen(function* () {
          const written: Array<Contents["tables"][number]> = []
          for (const table of tables) {
            written.push(yield* copyTable(table, add))
            yield* step
          }
          const sequences = yield* copiedSequences
          const named = yield* copyFiles(copies, add, copied, step)
          return { tables: written, sequences, files: totalOf(named, copied) }
        })
      )
      total = done
      yield* add("contents.json", json(contents))
      return summaryOf(manifest, contents, order.secretKey !== undefined)
    })
  )
})

const json = (value: Manifest | Contents): Uint8Array => Buffer.from(`${JSON.stringify(value, undefined, 1)}\n`)

const copyTable = Effect.fnUntraced(function* (table: CopiedTable, add: Add) {
  const digest = new RowDigest()
  const parts = partsOf(add, `tables/${table.name}`, ".jsonl")
  yield* readRows(table, (lines) => {
    digest.add(lines)
    return parts.push(Buffer.from(`${lines.join("\n")}\n`))
  })
  yield* parts.flush
  return { name: table.name, rows: digest.rows, digest: digest.text }
})

/** Copies what has not been; gives what there is. What a family removes while it is read is left out. */
const copyFiles = Effect.fnUntraced(function* (
  copies: BlobCopies,
  add: Add,
  copied: Map<string, CopiedFile>,
  step: Effect.Effect<void>
) {
  const all = yield* copies.all
  for (const [name, blob] of all) {
    if (copied.has(name)) continue
    const exit = yield* Effect.exit(copyFlow(add, `files/${name}`, copies.read(blob)))
    if (!(yield* copies.isThere(blob))) continue
    copied.set(name, yield* exit)
    yield* step
  }
  return all
})

const totalOf = (named: ReadonlyMap<string, unknown>, copied: ReadonlyMap<string, CopiedFile>): Contents["files"] => {
  const digest = new RowDigest()
  let bytes = 0
  for (const name of named.keys()) {
    const file = copied.get(name)
    if (file === undefined) continue
    bytes += file.bytes
    digest.add([`${name} ${file.bytes} ${file.digest}`])
  }
  return { number: digest.rows, bytes, digest: digest.text }
}
