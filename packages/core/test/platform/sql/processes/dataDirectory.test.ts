import { spawnSync } from "node:child_process"
import { chmod, mkdir, mkdtemp, rm, stat, writeFile } from "node:fs/promises"
import { connect } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Exit } from "effect"
import { inject } from "vitest"
import { needs } from "../../../../../../scripts/needs.ts"
import { programPath } from "../../../../../../scripts/programs.ts"
import { socketPathOf } from "../../../../src/platform/sql/embedded/dataDirectory.ts"
import { openEmbedded } from "../../../../src/platform/sql/embedded/EmbeddedDatabase.ts"
import { restoreDump } from "../../../support/templates.ts"
import { databaseProcess } from "./spawned.ts"

/** A folder of the test's own. */
const folder = Effect.acquireRelease(
  Effect.promise(() => mkdtemp(join(tmpdir(), "portail-data-"))),
  (path) => Effect.promise(() => rm(path, { recursive: true, force: true }))
)

/** A folder with a database that has its tables: opens sooner than an empty one. */
const migratedFolder = Effect.gen(function* () {
  const directory = yield* folder
  yield* Effect.promise(() => restoreDump(inject("pgliteDump"), directory))
  return directory
})

const nobody = 65_534

describe("a data directory", () => {
  it.live("serves two processes whose thousand transactions at once lose no update", () =>
    Effect.gen(function* () {
      const directory = yield* migratedFolder
      const owner = yield* databaseProcess(directory)
      assert.strictEqual(yield* Effect.promise(() => owner.role()), "owner")
      const guest = yield* databaseProcess(directory)
      assert.strictEqual(yield* Effect.promise(() => guest.role()), "guest")
      yield* Effect.promise(async () => {
        await owner.run("create")
        await Promise.all([owner.run("add 500"), guest.run("add 500")])
        assert.deepStrictEqual([await owner.ask("value"), await guest.ask("value")], [1000, 1000])
        await guest.leave()
        await owner.leave()
      })
    })
  )

  it.live("has one owner when processes open it at the same instant, and its tables for all of them", () =>
    Effect.gen(function* () {
      const directory = yield* folder
      const processes = yield* Effect.all([1, 2, 3].map(() => databaseProcess(directory)))
      yield* Effect.promise(async () => {
        const asked = processes.map(async (each) => [await each.role(), await each.ask("towns")])
        assert.deepStrictEqual((await Promise.all(asked)).sort(), [
          ["guest", 0],
          ["guest", 0],
          ["owner", 0]
        ])
      })
    })
  )

  it.live("opens at once after its owner was killed, with all that was acknowledged; a second server is refused", () =>
    Effect.gen(function* () {
      const directory = yield* migratedFolder
      const owner = yield* databaseProcess(directory)
      yield* Effect.promise(async () => {
        await owner.run("create")
        owner.tell("count 100000")
        await owner.line((_, index) => index > 200)
      })
      const server = yield* databaseProcess(directory, { mustOwn: true })
      assert.match(yield* Effect.promise(() => server.role()), /^DataDirectoryInUse/)
      yield* Effect.promise(() => owner.kill("SIGKILL"))
      const acknowledged = owner.lines.filter((line) => line === "acknowledged").length
      const next = yield* databaseProcess(directory, { mustOwn: true })
      assert.strictEqual(yield* Effect.promise(() => next.role()), "owner")
      const value = yield* Effect.promise(() => next.ask("value"))
      // the last one may have been committed without its acknowledgement having been read
      assert.isTrue(value === acknowledged || value === acknowledged + 1, `${value}, acknowledged ${acknowledged}`)
    })
  )

  it.live("has a socket for its owner's account alone", () =>
    Effect.gen(function* () {
      const directory = yield* migratedFolder
      const owner = yield* databaseProcess(directory)
      yield* Effect.promise(() => owner.role())
      assert.strictEqual((yield* Effect.promise(() => stat(socketPathOf(directory)))).mode & 0o777, 0o600)
    })
  )

  it.live(
    "has a socket that psql finds",
    () =>
      Effect.gen(function* () {
        const directory = yield* migratedFolder
        const owner = yield* databaseProcess(directory)
        yield* Effect.promise(() => owner.role())
        const asked = spawnSync(
          join(programPath("postgresql"), "psql"),
          ["-h", directory, "-U", "postgres", "-tAc", "select count(*) from towns", "postgres"],
          { encoding: "utf8" }
        )
        assert.strictEqual(asked.stdout.trim(), "0", asked.stderr)
      }),
    needs("postgresql")
  )

  it.live("that is a file, or in a file, is unusable, and so is one whose database is not a folder", () =>
    Effect.gen(function* () {
      const directory = yield* folder
      const file = join(directory, "database")
      yield* Effect.promise(() => writeFile(file, "not a folder"))
      for (const path of [file, join(file, "below"), directory]) {
        const failure = yield* Effect.flip(Effect.scoped(openEmbedded(path)))
        assert.deepStrictEqual([failure._tag, failure.directory], ["DataDirectoryUnusable", path])
        assert.notStrictEqual(failure.detail, "")
      }
      assert.strictEqual((yield* Effect.flip(Effect.scoped(openEmbedded(file)))).reason, "not-a-folder")
    })
  )

  it.live("that does not open lets go of those who came for it", () =>
    Effect.gen(function* () {
      const directory = yield* folder
      yield* Effect.promise(() => writeFile(join(directory, "database"), "not a folder"))
      const opening = Effect.runPromiseExit(Effect.scoped(openEmbedded(directory)))
      yield* Effect.promise(async () => {
        // until it listens the socket is missing; once it does, this connection waits for the database
        const knock = (): Promise<void> =>
          new Promise((settle) => {
            const socket = connect(socketPathOf(directory), () => socket.resume().once("close", () => settle()))
            socket.once("error", () => settle())
          })
        let over = false
        const ended = opening.then((exit) => {
          over = true
          return exit
        })
        while (!over) await knock()
        assert.isTrue(Exit.isFailure(await ended))
      })
    })
  )

  it.live("that may not be written to is unusable", () =>
    Effect.gen(function* () {
      const parent = yield* folder
      const directory = join(parent, "closed")
      yield* Effect.promise(async () => {
        await mkdir(directory)
        await chmod(parent, 0o755)
        await chmod(directory, 0o555)
      })
      // no mode stops root, so root becomes somebody else for a moment
      const root = process.getuid?.() === 0
      const refused = yield* Effect.acquireUseRelease(
        Effect.sync(() => root && process.seteuid?.(nobody)),
        () => Effect.flip(Effect.scoped(openEmbedded(directory))),
        () => Effect.sync(() => root && process.seteuid?.(0))
      )
      assert.strictEqual(refused.reason, "not-writable")
    })
  )
})
