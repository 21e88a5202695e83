import { type ChangeAnswer, WishKeyReused } from "../Wish.ts"
import type { KnownAnswer } from "./reading.ts"
import type { BookingRequest, Waiting } from "./Waiting.ts"

/** A request's answer, once what it says is written. */
export type BookingAnswer = readonly [waiting: Waiting, answer: ChangeAnswer | WishKeyReused]

/** The key by which a family's request is known when it comes twice; none of others. */
export const keysOf = ({ author }: BookingRequest) =>
  author.kind === "family"
    ? [{ accountId: author.access.accountId, key: author.key, fingerprint: author.fingerprint }]
    : []

const nameOf = ({ accountId, key }: Pick<KnownAnswer, "accountId" | "key">) => `${accountId} ${key}`

/** Answers that were given before, and those of the same batch. */
export const answersBefore = (stored: ReadonlyArray<KnownAnswer>) => {
  const known = new Map<string, Pick<KnownAnswer, "fingerprint" | "answer">>()
  for (const each of stored) known.set(nameOf(each), each)
  return {
    /** What a request that came before is answered again; undefined where it comes for the first time. */
    of: (request: BookingRequest): ChangeAnswer | WishKeyReused | undefined => {
      const [key] = keysOf(request)
      const before = key && known.get(nameOf(key))
      if (key === undefined || before === undefined) return undefined
      return before.fingerprint === key.fingerprint ? before.answer : new WishKeyReused()
    },
    keep: (request: BookingRequest, answer: ChangeAnswer): void => {
      for (const key of keysOf(request)) known.set(nameOf(key), { fingerprint: key.fingerprint, answer })
    }
  }
}
