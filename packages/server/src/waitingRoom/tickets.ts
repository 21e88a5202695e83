import { Seals } from "@portail-familles/core/platform/crypto"
import { Effect } from "effect"

/** What was signed as one text: `value.signature`. */
const valueOf = (text: string) => /^([\d-]{1,40})\.([\w-]{22})$/.exec(text) ?? []

/**
 * What a browser carries: a ticket is its number in a town's queue, a pass says until when it is inside. Whoever has one may give it
 * away: they spare the server a crowd, and open nothing.
 */
export const tickets = Effect.map(Seals, ({ signatures }) => {
  const write = (place: string, value: number) => `${value}.${signatures.sign(place, String(value))}`
  const read = (place: string, text: string | undefined): number | undefined => {
    const [, value, signature] = valueOf(text ?? "")
    return value !== undefined && signature !== undefined && signatures.isSigned(place, value, signature)
      ? Number(value)
      : undefined
  }
  const [ticketOf, passOf] = [
    (townId: string) => `waiting ticket ${townId}`,
    (townId: string) => `waiting pass ${townId}`
  ]
  return {
    ticket: (townId: string, number: number) => write(ticketOf(townId), number),
    /** The number of a ticket of this town. */
    numberOf: (townId: string, text: string | undefined) => read(ticketOf(townId), text),
    pass: (townId: string, untilMillis: number) => write(passOf(townId), untilMillis),
    /** Milliseconds since 1970 until which a pass of this town holds. */
    untilOf: (townId: string, text: string | undefined) => read(passOf(townId), text)
  }
})
