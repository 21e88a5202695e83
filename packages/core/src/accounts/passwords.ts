import { availableParallelism } from "node:os"
import { hash, parseOptions, verify } from "@node-rs/argon2"
import { Effect, Semaphore } from "effect"

/** How a password is hashed, by argon2id: OWASP's 19 MiB, two passes, one lane. Raised here, hashes are renewed on sign-in. */
export const hashParameters = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1, outputLen: 32 } as const

// libuv's threads also read files and look up hosts: one stays free for them
const threads = Number(process.env["UV_THREADPOOL_SIZE"]) || 4

/** How many passwords are hashed at once; a burst waits its turn instead of taking 19 MiB for each. */
export const hashesAtOnce = Math.max(1, Math.min(availableParallelism(), threads - 1))

const turns = Semaphore.makeUnsafe(hashesAtOnce)

// a hash that has begun cannot be stopped: who is interrupted gives the turn back only when it ends
const inTurn = <A>(work: () => Promise<A>): Effect.Effect<A> =>
  turns.withPermits(1)(Effect.uninterruptible(Effect.promise(work)))

// one telephone types é as one character, another as two
const asTyped = (password: string): string => password.normalize("NFC")

/** Hashes a password off the event loop. */
export const hashPassword = (password: string): Effect.Effect<string> =>
  inTurn(() => hash(asTyped(password), hashParameters))

/**
 * Whether a password belongs to a hash. Without a hash the same work is done and the answer is no, so that an unknown address
 * takes as long as a wrong password.
 */
export const verifyPassword = (passwordHash: string | undefined, password: string): Effect.Effect<boolean> =>
  Effect.map(
    inTurn(() => verify(passwordHash ?? nobodysHash, asTyped(password))),
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
