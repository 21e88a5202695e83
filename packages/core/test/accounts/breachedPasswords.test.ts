import { createHash } from "node:crypto"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { assert } from "@effect/vitest"
import { ConfigProvider, Effect, Layer } from "effect"
import { afterAll, describe, expect, it } from "vitest"
import { BreachedPasswords, breachedPasswordsFromEnvironment } from "../../src/accounts/breachedPasswords.ts"
import { PasswordChanges } from "../../src/accounts/PasswordChanges.ts"
import { describeOnDatabase } from "../support/databases.ts"
import { password as current, invited, newBrowser, services, withAccount } from "./accountsUnderTest.ts"

const folder = await mkdtemp(join(tmpdir(), "breached-"))
afterAll(() => rm(folder, { recursive: true }))

const hash = (password: string) => createHash("sha1").update(password).digest("hex").toUpperCase()
const listed = Array.from({ length: 600 }, (_, at) => `marguerite sur le pont ${at}`)
const lines = listed.map((password, at) => `${hash(password)}:${at + 1}`).toSorted()

const judged = async (text: string | undefined, passwords: ReadonlyArray<string>) => {
  const path = join(folder, "pwned.txt")
  if (text !== undefined) await writeFile(path, text)
  const env = { PORTAIL_BREACHED_PASSWORDS: text === undefined ? join(folder, "absent.txt") : path }
  return Effect.runPromise(
    Effect.gen(function* () {
      const isBreached = yield* BreachedPasswords
      return yield* Effect.forEach(passwords, (password) =>
        Effect.map(isBreached(password), (breached) => (breached ? "breached" : "unknown"))
      )
    }).pipe(
      Effect.provide(
        breachedPasswordsFromEnvironment.pipe(Layer.provide(ConfigProvider.layer(ConfigProvider.fromEnv({ env }))))
      ),
      Effect.catchTag("BreachedPasswordsUnreadable", ({ reason }) => Effect.succeed([reason]))
    )
  )
}

describe("a set of breached passwords", () => {
  it("refuses each that it lists, the first and the last too, and no other", async () => {
    const others = Array.from({ length: 50 }, (_, at) => `tulipes rouges au balcon ${at}`)
    for (const text of [lines.join("\r\n"), `${lines.join("\n")}\n`, `${lines.join("\n").toLowerCase()}\n`]) {
      expect(new Set(await judged(text, listed))).toEqual(new Set(["breached"]))
      expect(new Set(await judged(text, others))).toEqual(new Set(["unknown"]))
    }
    expect(await judged(`${lines[0]}\n`, [...others.slice(0, 1)])).toEqual(["unknown"])
  })

  it("lists a password whichever way a keyboard composes its accents", async () => {
    const password = "éléphants à la fenêtre"
    expect(await judged(`${hash(password.normalize("NFC"))}:3\n`, [password.normalize("NFD")])).toEqual(["breached"])
  })

  it("that is none is refused when it is named, with its reason", async () => {
    expect(await judged(undefined, [])).toEqual(["no-file"])
    expect(await judged("", [])).toEqual(["not-hashes"])
    expect(await judged("motdepasse\n123456\n", [])).toEqual(["not-hashes"])
    expect(await judged(lines.toReversed().join("\n"), [])).toEqual(["not-sorted"])
  })
})

const breached = "sept cailloux bleus au fond"
const withSet = services.pipe(
  Layer.provide(Layer.succeed(BreachedPasswords, (password) => Effect.succeed(password === breached)))
)

describeOnDatabase("a breached password", withSet, (it) => {
  it.effect("is chosen neither when an account is activated nor when its password changes", () =>
    Effect.gen(function* () {
      const { town, token, invitations } = yield* invited("nouvelle.personne@example.org")
      const activated = yield* Effect.flip(invitations.activate(town, token, breached, newBrowser()))
      const { session } = yield* (yield* withAccount).enter()
      const changed = yield* Effect.flip(PasswordChanges.use((changes) => changes.change(session, current, breached)))
      for (const failure of [activated, changed])
        assert.deepInclude(failure, { _tag: "PasswordUnfit", rule: "too-common" })
    })
  )
})
