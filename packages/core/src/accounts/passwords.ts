import { hash, verify } from "@node-rs/argon2"
import { Effect, Result } from "effect"
import { PasswordUnfit } from "./Account.ts"

/** Characters a password needs at least, and has at most (CNIL 2022-100 and OWASP ASVS 5.0: length, no composition rule). */
export const passwordLength = { least: 12, most: 256 } as const
const fewestDistinct = 5

/** Checks a new password against the rules; `ownWords` are the person's names and mail. */
export const checkPassword = (
  password: string,
  ownWords: ReadonlyArray<string>
): Result.Result<string, PasswordUnfit> => {
  const letters = [...password]
  const refuse = (rule: PasswordUnfit["rule"], limit: number) => Result.fail(new PasswordUnfit({ rule, limit }))
  if (letters.length < passwordLength.least) return refuse("too-short", passwordLength.least)
  if (letters.length > passwordLength.most) return refuse("too-long", passwordLength.most)
  if (/^[0-9]+$/.test(password)) return refuse("digits-only", 0)
  if (new Set(letters).size < fewestDistinct) return refuse("too-common", fewestDistinct)
  const rest = ownWords
    .map(plain)
    .filter((word) => word.length > 2)
    .reduce((left, word) => left.replaceAll(word, ""), plain(password))
  return rest.length < fewestDistinct ? refuse("own-name", fewestDistinct) : Result.succeed(password)
}

/** argon2id, OWASP's parameters: 19 MiB, two passes, one lane; runs off the event loop. */
export const hashPassword = (password: string): Effect.Effect<string> =>
  Effect.promise(() => hash(password, { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 }))

/**
 * Whether a password belongs to a hash. Without a hash the same work is done and the answer is no, so that an unknown address
 * takes as long as a wrong password.
 */
export const verifyPassword = (passwordHash: string | undefined, password: string): Effect.Effect<boolean> =>
  Effect.gen(function* () {
    const known = yield* Effect.promise(() => verify(passwordHash ?? nobodysHash, password))
    return known && passwordHash !== undefined
  })

// the hash of a random password that nobody knows, with the parameters above
const nobodysHash = "$argon2id$v=19$m=19456,t=2,p=1$evEotWEkvLS7kdoHJR6DtA$Ql9ITekcYKAbVT9vck+tWBAQY67i01g/v3VJwJP1njk"

const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase()
