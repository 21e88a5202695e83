import { createHash } from "node:crypto"
import { type FileHandle, open } from "node:fs/promises"
import { Config, Context, Effect, Layer, Schema } from "effect"

/** Whether a password stands in a published set of breached ones; none does unless the machine names such a set. */
export const BreachedPasswords = Context.Reference<(password: string) => Effect.Effect<boolean>>(
  "@portail-familles/core/accounts/breachedPasswords",
  { defaultValue: () => () => Effect.succeed(false) }
)

/** `PORTAIL_BREACHED_PASSWORDS` names no file that can be read, or one that is not in the form of Pwned Passwords. */
export class BreachedPasswordsUnreadable extends Schema.TaggedError<BreachedPasswordsUnreadable>()(
  "BreachedPasswordsUnreadable",
  { reason: Schema.Literals(["no-file", "not-hashes", "not-sorted"]) }
) {}

/** Bytes: a line has 40 digits, a colon and a count; what is left of a search is read at once. */
const longestLine = 128
const readAtOnce = 4096

/**
 * `PORTAIL_BREACHED_PASSWORDS`: a file of Pwned Passwords (<https://haveibeenpwned.com/Passwords>), SHA-1 in hexadecimal digits, a colon and
 * a count on each line, ordered by hash. It is searched where it lies, never loaded.
 */
export const breachedPasswordsFromEnvironment: Layer.Layer<never, Config.ConfigError | BreachedPasswordsUnreadable> =
  Layer.unwrap(
    Effect.gen(function* () {
      const path = yield* Config.String("PORTAIL_BREACHED_PASSWORDS").pipe(Config.withDefault(""))
      return path === "" ? Layer.empty : Layer.effect(BreachedPasswords, searchOf(path))
    })
  )

const searchOf = Effect.fnUntraced(function* (path: string) {
  const file = yield* Effect.acquireRelease(
    Effect.tryPromise({
      try: () => open(path, "r"),
      catch: () => new BreachedPasswordsUnreadable({ reason: "no-file" })
    }),
    (opened) => Effect.promise(() => opened.close())
  )
  const size = yield* requireForm(file)
  return (password: string) => Effect.promise(() => isListed(file, size, hashOf(password)))
})

/** Looks at the beginning and the end of the file; its size in bytes. */
const requireForm = Effect.fnUntraced(function* (file: FileHandle) {
  const unreadable = () => new BreachedPasswordsUnreadable({ reason: "no-file" })
  const size = yield* Effect.tryPromise({ try: async () => (await file.stat()).size, catch: unreadable })
  const [first, last] = yield* Effect.tryPromise({
    try: () => Promise.all([readText(file, 0, readAtOnce), readText(file, Math.max(0, size - readAtOnce), readAtOnce)]),
    catch: unreadable
  })
  const begin = first.split("\n", 1)[0]?.trim() ?? ""
  const end = last.trimEnd().split("\n").at(-1)?.trim() ?? ""
  if (![begin, end].every((line) => /^[0-9A-F]{40}:\d+$/i.test(line))) {
    return yield* new BreachedPasswordsUnreadable({ reason: "not-hashes" })
  }
  const hashes = first.split("\n").slice(0, -1).map(hashIn)
  if (hashIn(begin) > hashIn(end) || hashes.some((hash, at) => at > 0 && hash < (hashes[at - 1] ?? ""))) {
    return yield* new BreachedPasswordsUnreadable({ reason: "not-sorted" })
  }
  return size
})

/** Halves what a line can still stand in until it is read at once: some twenty-four reads in forty gigabytes. */
const isListed = async (file: FileHandle, size: number, hash: string): Promise<boolean> => {
  let [from, to] = [0, size]
  while (to - from > readAtOnce) {
    const middle = Math.floor((from + to) / 2)
    const text = await readText(file, middle, 2 * longestLine)
    const begin = text.indexOf("\n") + 1
    if (begin === 0) throw new Error("a line of the breached passwords has no end")
    const found = hashIn(text.slice(begin))
    if (found === hash) return true
    if (found < hash) from = middle + begin
    else to = middle + begin
  }
  return (await readText(file, from, to - from)).split("\n").some((line) => hashIn(line) === hash)
}

const readText = async (file: FileHandle, position: number, length: number): Promise<string> => {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
  return buffer.toString("latin1", 0, bytesRead)
}

const hashIn = (line: string): string => line.slice(0, 40).toUpperCase()

/** As the published set has it: of the password's UTF-8. */
const hashOf = (password: string): string =>
  createHash("sha1").update(password.normalize("NFC")).digest("hex").toUpperCase()
