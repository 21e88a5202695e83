import { availableParallelism } from "node:os"
import { parseOptions } from "@node-rs/argon2"
import { Effect, Semaphore } from "effect"
import { Tinypool } from "tinypool"
import { moduleBeside } from "../platform/threads/moduleBeside.ts"

/** How a password is hashed, by argon2id: OWASP's 19 MiB, two passes, one lane. Raised here, hashes are renewed on sign-in. */
export const hashParameters = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1, outputLen: 32 } as const

/** How many passwords are hashed at once; a burst waits its turn instead of taking 19 MiB for each. */
export const hashesAtOnce = availableParallelism()

// one is hashed, one is at hand when it ends
const tasksOfThread = 2

/** Threads that hash, of low priority; they end when nobody signed in for a minute. */
const threads = new Tinypool({
  filename: moduleBeside(import.meta.url, "hashingThread").href,
  minThreads: 0,
  maxThreads: hashesAtOnce,
  concurrentTasksPerWorker: tasksOfThread,
  idleTimeout: 60_000
})

const turns = Semaphore.makeUnsafe(hashesAtOnce * tasksOfThread)

// a hash that has begun cannot be stopped: who is interrupted gives the turn back only when it ends
const inTurn = (name: "hash" | "verify", data: object) =>
  turns.withPermits(1)(Effect.uninterruptible(Effect.promise(() => threads.run(data, { name }))))

// one telephone types é as one character, another as two
const asTyped = (password: string): string => password.normalize("NFC")

/** Hashes a password off the event loop. */
export const hashPassword = (password: string): Effect.Effect<string> =>
  inTurn("hash", { password: asTyped(password), parameters: hashParameters })

/**
 * Whether a password belongs to a hash. Without a hash the same work is done and the answer is no, so that an unknown address
 * takes as long as a wrong password.
 */
export const verifyPassword = (passwordHash: string | undefined, password: string): Effect.Effect<boolean> =>
  Effect.map(
    inTurn("verify", { password: asTyped(password), hash: passwordHash ?? nobodysHash }),
    (right) => right && passwordHash !== undefined
  )

/** Whether a stored hash is weaker than one made today: another algorithm, or a parameter below `hashParameters`. */
export const needsRehash = (passwordHash: string): boolean => {
  if (!passwordHash.startsWith("$argon2id$v=19$")) return true
  const stored = parseOptions(passwordHash)
  const names = Object.keys(hashParameters) as ReadonlyArray<keyof typeof hashParameters>
  return names.some((name) => stored[name] < hashParameters[name])
}

const { memoryCost, timeCost, parallelism, outputLen } = hashParameters
const zeros = (bytes: number) => Buffer.alloc(bytes).toString("base64").replace(/=+$/, "")

/** The hash of no password, with the parameters above. */
export const nobodysHash = `$argon2id$v=19$m=${memoryCost},t=${timeCost},p=${parallelism}$${zeros(16)}$${zeros(outputLen)}`
