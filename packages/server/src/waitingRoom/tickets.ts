import { Seals } from "@portail-familles/core/platform/crypto"
import { Effect } from "effect"

/** What was signed as one text: `value.signature`. */
const valueOf = (text: string) => /^([\d-]{1,40})\.([\w-]{22})$/.exec(text) ?? []

/** A ticket keeps the place for so long after it was given; one that was used is given anew well before. */
const ticketMillis = 2 * 3_600_000
const freshMillis = ticketMillis / 8

/** A ticket that a browser sent, and whether it need not be given anew yet. */
export interface ShownTicket {
  readonly text: string
  readonly number: number
  readonly isFresh: boolean
}

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
    /** The best ticket of this town among some texts, if any was given in the last hours: an older one is of another morning. */
    shown: (townId: string, texts: ReadonlyArray<string | undefined>, atMillis: number): ShownTicket | undefined =>
      texts
        .flatMap((text): ReadonlyArray<ShownTicket> => {
          const [number, given = 0] = read(ticketOf(townId), text)
          const age = atMillis - given
          if (text === undefined || number === undefined || age >= ticketMillis) return []
          return [{ text, number, isFresh: age < freshMillis }]
        })
        .toSorted((one, other) => one.number - other.number)[0],
    /** `byTurn` of who waited for its turn; others were there before a crowd came. */
    pass: (townId: string, untilMillis: number, byTurn: boolean) =>
      write(passOf(townId), `${untilMillis}-${byTurn ? 1 : 0}`),
    /** A pass of this town: until when it holds, in milliseconds since 1970. */
    passOf: (townId: string, text: string | undefined) => {
      const [until = 0, turn] = read(passOf(townId), text)
      return { until, byTurn: turn === 1 }
    }
  }
})
