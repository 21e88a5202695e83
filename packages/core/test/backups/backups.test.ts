import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { ConfigProvider, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { expect } from "vitest"
import { newRecoveryKey } from "../../src/backups/recoveryKey.ts"
import { holdDirectory, loadInto, verifyBackup } from "../../src/backups/restore.ts"
import { takeBackup } from "../../src/backups/take.ts"
import { layerOf } from "../../src/platform/sql/Database.ts"
import { openEmbedded } from "../../src/platform/sql/embedded/EmbeddedDatabase.ts"
import { describeOnPglite } from "../support/databases.ts"

const town = "00000000-0000-7000-8000-000000000001"
const sent = "00000000-0000-7000-8000-000000000002"
const settings = { name: "Ville d'Été \\ \n\t \u0001 é", none: null }
const piece = Buffer.alloc(3_000_001, 7)

/** A town, a file of three pieces in the database, and one that is still being written. */
const filled = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* sql`insert into towns (id, slug, settings, applied_at)
    values (${town}, 'essai', ${JSON.stringify(settings)}::text::jsonb, '2026-02-03T04:05:06.123456Z')`
  yield* sql`insert into stored_files (town_id, id, state, store, key_id, salt, bytes, sha256, begun_at, stored_at) values
    (${town}, ${sent}, 'kept', 'database', 'k1', ${"a".repeat(32)}, 9000003, ${"0".repeat(64)}, now(), now()),
    (${town}, '00000000-0000-7000-8000-000000000003', 'writing', 'database', 'k1', ${"b".repeat(32)}, null, null, now(), null)`
  for (const index of [0, 1, 2]) {
    yield* sql`insert into file_pieces (town_id, file_id, salt, index, sealed)
      values (${town}, ${sent}, ${"a".repeat(32)}, ${index}, ${piece})`
  }
})

const folder = Effect.acquireRelease(
  Effect.promise(() => mkdtemp(join(tmpdir(), "portail-backups-test-"))),
  (made) => Effect.promise(() => rm(made, { recursive: true, force: true }))
)

const silent = { onProgress: () => {} }
const identitiesOf = (key: string) => key.split("\n").filter((line) => line.startsWith("AGE"))

const backedUp = Effect.gen(function* () {
  const place = yield* folder
  const { recipient, file: key } = yield* newRecoveryKey
  const file = join(place, "backup.age")
  const taken = yield* takeBackup({
    file,
    recipients: [recipient],
    program: "1.2.3",
    secretKey: "k1:AAAA",
    onProgress: () => {}
  })
  return { place, file, taken, identities: identitiesOf(key) }
})

const inConfig = (config: Readonly<Record<string, string>>) =>
  Effect.provide(ConfigProvider.layer(ConfigProvider.fromUnknown(config)))

/** What stands in a data directory's database, as one asks it. */
const read = <A, E>(directory: string, question: Effect.Effect<A, E, SqlClient.SqlClient>) =>
  Effect.scoped(Effect.flatMap(openEmbedded(directory), (opened) => Effect.provide(question, layerOf(opened))))

const pieces = SqlClient.SqlClient.use(
  (sql) => sql<{ readonly sealed: Uint8Array }>`select sealed from file_pieces order by index`
)

describeOnPglite("a backup", Layer.effectDiscard(filled), (it) => {
  it.effect("brings back rows and files as they were, and says what it is", () =>
    Effect.gen(function* () {
      const { place, file, taken, identities } = yield* backedUp
      expect(yield* Effect.promise(() => readdir(place))).toEqual(["backup.age"])
      expect(taken).toMatchObject({ program: "1.2.3", files: 1, fileBytes: 9_000_003, secretKey: true })
      const into = join(place, "data")
      const { summary, secretKey } = yield* loadInto(into, { file, identities, putFiles: true, ...silent })
      expect(summary).toEqual(taken)
      expect(secretKey).toBe("k1:AAAA")
      const [towns, parts] = yield* read(
        into,
        Effect.all([SqlClient.SqlClient.use((sql) => sql`select settings, applied_at::text as at from towns`), pieces])
      )
      expect(towns).toEqual([{ settings, at: expect.stringContaining("04:05:06.123456") }])
      expect(Buffer.concat(parts.map(({ sealed }) => sealed)).equals(Buffer.concat([piece, piece, piece]))).toBe(true)
    }).pipe(Effect.scoped, inConfig({}))
  )

  it.effect("puts files back where files go now", () =>
    Effect.gen(function* () {
      const { place, file, identities } = yield* backedUp
      const files = join(place, "files")
      const into = join(place, "data")
      yield* loadInto(into, { file, identities, putFiles: true, ...silent }).pipe(
        inConfig({ PORTAIL_FILES: `directory:${files}` })
      )
      const path = join(files, town, `${sent}-${"a".repeat(32)}`)
      expect((yield* Effect.promise(() => readFile(path))).equals(Buffer.concat([piece, piece, piece]))).toBe(true)
      const stores = SqlClient.SqlClient.use((sql) => sql`select store from stored_files where state = 'kept'`)
      expect(yield* read(into, stores)).toEqual([{ store: "directory" }])
      expect(yield* read(into, pieces)).toEqual([])
    }).pipe(Effect.scoped, inConfig({}))
  )

  it.effect("that is cut off, changed, another key's or none of ours is refused, and says why", () =>
    Effect.gen(function* () {
      const { place, file, identities } = yield* backedUp
      const refusal = (keys: ReadonlyArray<string>, of = file) =>
        Effect.map(Effect.flip(verifyBackup({ file: of, identities: keys, ...silent })), (failure) =>
          failure._tag === "BackupUnreadable" ? failure.reason : failure._tag
        )
      const other = yield* newRecoveryKey
      expect(yield* refusal(identitiesOf(other.file))).toBe("key")
      expect(yield* refusal(identities, join(place, "absent.age"))).toBe("missing")
      const foreign = join(place, "notes.txt")
      yield* Effect.promise(() => writeFile(foreign, "bonjour"))
      expect(yield* refusal(identities, foreign)).toBe("foreign")
      const whole = yield* Effect.promise(() => readFile(file))
      const changed = Buffer.from(whole)
      changed.writeUInt8(changed.readUInt8(whole.length - 5_000) ^ 1, whole.length - 5_000)
      yield* Effect.promise(() => writeFile(file, changed))
      expect(yield* refusal(identities)).toBe("damaged")
      yield* Effect.promise(() => writeFile(file, whole))
      yield* Effect.promise(() => truncate(file, whole.length - 100))
      expect(yield* refusal(identities)).toBe("damaged")
    }).pipe(Effect.scoped, inConfig({}))
  )

  it.effect("that cannot be written leaves nothing", () =>
    Effect.gen(function* () {
      const place = yield* folder
      const { recipient } = yield* newRecoveryKey
      const order = { recipients: [recipient], program: "1.2.3", secretKey: undefined }
      const file = join(place, "backup.age")
      const stopped = yield* Effect.exit(
        takeBackup({
          ...order,
          file,
          onProgress: () => {
            throw new Error("stopped")
          }
        })
      )
      expect(stopped._tag).toBe("Failure")
      const nowhere = yield* Effect.flip(
        takeBackup({ ...order, file: join(place, "absent", "backup.age"), onProgress: () => {} })
      )
      expect(nowhere).toMatchObject({ _tag: "BackupUnwritable", reason: "ENOENT" })
      expect(yield* Effect.promise(() => readdir(place))).toEqual([])
    }).pipe(Effect.scoped, inConfig({}))
  )

  it.effect("is not put over a portal that is open", () =>
    Effect.gen(function* () {
      const place = yield* folder
      yield* openEmbedded(place)
      expect(yield* Effect.flip(holdDirectory(place))).toMatchObject({ _tag: "DataDirectoryInUse" })
    }).pipe(Effect.scoped)
  )
})
