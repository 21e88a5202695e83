import { Seals } from "@portail-familles/core/platform/crypto"
import { Effect } from "effect"

/** What was signed as one text: `value.signature`. */
const valueOf = (text: string) => /^([\d-]{1,40})\.([\w-]{22})$/.exec(text) ?? []

/** A ticket is given anew with each answer, and keeps the place for so long after the last. */
const ticketMillis = 2 * 3_600_000

/**
 * What a browser carries: a ticket is its number in a town's queue, a pass says until when it is inside. Whoever has one may give it
 * away: they spare the server a crowd, and open nothing.
 */
export const tickets = Effect.map(Seals, ({ signatures }) => {
  const write = (place: string, value: string) => `${value}.${signatures.sign(place, value)}`
  const read = (place: string, text: string | undefined): ReadonlyArray<number> => {
    const [, value, signature] = valueOf(text ?? "")
    if (value === undefined || signature === undefined || !signatures.isSigned(place, value, signature)) return []
    return value.split("-").map(Number)
  }
  const [ticketOf, passOf] = [
    (townId: string) => `waiting ticket ${townId}`,
    (townId: string) => `waiting pass ${townId}`
  ]
  return {
    ticket: (townId: string, number: number, atMillis: number) => write(ticketOf(townId), `${number}-${atMillis}`),
    /** The number of a ticket of this town that was shown or given in the last hours: an older one is of another morning. */
    numberOf: (townId: string, text: string | undefined, atMillis: number) => {
      const [number, given = 0] = read(ticketOf(townId), text)
      return atMillis - given < ticketMillis ? number : undefined
    },
    pass: (townId: string, untilMillis: number) => write(passOf(townId), String(untilMillis)),
    /** Milliseconds since 1970 until which a pass of this town holds. */
    untilOf: (townId: string, text: string | undefined) => read(passOf(townId), text)[0]
  }
})
