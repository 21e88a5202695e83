import { readdirSync, readFileSync } from "node:fs"
import { getPriority } from "node:os"
import { Effect, Fiber } from "effect"
import { afterEach, describe, expect, it, vi } from "vitest"
import { skippedUnless } from "../../../../scripts/needs.ts"
import {
  hashesAtOnce,
  hashParameters,
  hashPassword,
  needsRehash,
  nobodysHash,
  verifyPassword
} from "../../src/accounts/passwords.ts"

const pool = vi.hoisted(() => ({ begun: [] as Array<{ readonly hash?: string }>, threads: (): number => 0 }))

vi.mock("tinypool", async (importOriginal) => {
  const { Tinypool } = await importOriginal<typeof import("tinypool")>()
  class WatchedPool extends Tinypool {
    constructor(...options: ConstructorParameters<typeof Tinypool>) {
      super(...options)
      pool.threads = () => this.threads.length
    }
    override run(data: { readonly hash?: string }, options: object) {
      pool.begun.push(data)
      return super.run(data, options)
    }
  }
  return { Tinypool: WatchedPool }
})

afterEach(() => Object.assign(pool, { begun: [] }))

const password = "quatre petits canards"
const passwordHash = await Effect.runPromise(hashPassword(password))
const parametersOf = (hash: string) => hash.split("$").slice(0, 4).join("$")

describe("a hashed password", () => {
  it("is known again, and no other one is", async () => {
    expect(await Effect.runPromise(verifyPassword(passwordHash, password))).toBe(true)
    expect(await Effect.runPromise(verifyPassword(passwordHash, "Quatre petits canards"))).toBe(false)
    expect(await Effect.runPromise(verifyPassword(passwordHash, `${password} `))).toBe(false)
  })

  it("is known again from a keyboard that composes accents otherwise", async () => {
    const [one, other] = ["été à la forêt".normalize("NFC"), "été à la forêt".normalize("NFD")]
    const [hashOfOne, hashOfOther] = await Effect.runPromise(Effect.all([hashPassword(one), hashPassword(other)]))
    expect(await Effect.runPromise(verifyPassword(hashOfOne, other))).toBe(true)
    expect(await Effect.runPromise(verifyPassword(hashOfOther, one))).toBe(true)
  })

  it("has OWASP's parameters of argon2id", () => {
    expect(parametersOf(passwordHash)).toBe("$argon2id$v=19$m=19456,t=2,p=1")
    expect(hashParameters.outputLen).toBe(32)
  })
})

describe("an unknown account", () => {
  it("is refused after the same work: a hash of the same parameters and lengths is computed", async () => {
    for (const tried of [password, "", "\0"]) {
      expect(await Effect.runPromise(verifyPassword(undefined, tried))).toBe(false)
    }
    expect(pool.begun.map(({ hash }) => hash)).toEqual([nobodysHash, nobodysHash, nobodysHash])
    expect(parametersOf(nobodysHash)).toBe(parametersOf(passwordHash))
    expect(nobodysHash).toHaveLength(passwordHash.length)
  })
})

describe("a stored hash", () => {
  const { memoryCost, timeCost } = hashParameters
  const withParameters = (parameters: string) => passwordHash.replace("m=19456,t=2,p=1", parameters)

  it.each([
    ["as made today", passwordHash, false],
    ["with more memory", withParameters(`m=${memoryCost * 2},t=${timeCost},p=1`), false],
    ["with more passes", withParameters(`m=${memoryCost},t=${timeCost + 1},p=1`), false],
    ["with less memory", withParameters(`m=${memoryCost - 1},t=${timeCost + 1},p=1`), true],
    ["with fewer passes", withParameters(`m=${memoryCost * 2},t=${timeCost - 1},p=1`), true],
    ["with a shorter result", passwordHash.slice(0, -11), true],
    ["of argon2i", passwordHash.replace("argon2id", "argon2i"), true],
    ["of an older version", passwordHash.replace("v=19", "v=16"), true],
    ["of bcrypt", "$2b$12$GhvMmNVjRW29ulnudl.LbuAnUtN/LRfe1JsBm1Xu6LE3059z5Tr8m", true]
  ])("%s: is renewed on sign-in: %s → %s", (_, stored, expected) => {
    expect(needsRehash(stored)).toBe(expected)
  })
})

describe("a burst of sign-ins", () => {
  const burst = Array.from({ length: hashesAtOnce * 8 })

  it("queues: never more hashes at once than cores", async () => {
    await Effect.runPromise(
      Effect.forEach(burst, () => verifyPassword(passwordHash, password), { concurrency: "unbounded" })
    )
    expect(pool.begun).toHaveLength(burst.length)
    expect(pool.threads()).toBe(hashesAtOnce)
  })

  it("is not worked off for callers who hang up before their turn", async () => {
    const hungUp = Effect.gen(function* () {
      const fiber = yield* Effect.forkChild(hashPassword(password))
      yield* Effect.yieldNow
      yield* Fiber.interrupt(fiber)
    })
    await Effect.runPromise(Effect.forEach(burst, () => hungUp, { concurrency: "unbounded" }))
    expect(pool.begun.length).toBeLessThanOrEqual(hashesAtOnce * 2)
    expect(pool.threads()).toBe(hashesAtOnce)
  })

  const onLinux = skippedUnless(process.platform === "linux", "only on Linux has a thread a priority of its own")

  it("lets requests go first: only the threads that hash are of low priority", onLinux, async () => {
    const niceness = (task: string) =>
      Number(readFileSync(`/proc/self/task/${task}/stat`, "utf8").split(") ")[1]?.split(" ")[16])
    const low = () => readdirSync("/proc/self/task").filter((task) => niceness(task) === 10).length
    const once = () => Effect.runPromise(verifyPassword(passwordHash, password))
    // a thread may be there before it has loaded what it runs: others may do all the work until then
    while (low() < hashesAtOnce) await Promise.all(burst.map(once))
    expect(low()).toBe(hashesAtOnce)
    expect(getPriority()).toBe(0)
  })
})
