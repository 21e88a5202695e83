import { createHmac } from "node:crypto"

/** Children of a household who asked together: they are drawn as one. */
export interface DrawnParty {
  readonly id: string
  /** 1 has one chance, 2 the chances of two who have one. */
  readonly weight: number
}

/** A party in its place: the highest key comes first. */
export interface Drawn<P> {
  readonly party: P
  /** From 1 on. */
  readonly rank: number
  /** ln(u) / weight, u in ]0, 1[ from the HMAC; nearer to zero is better. */
  readonly key: number
}

/**
 * The order of a weighted draw without replacement (Efraimidis and Spirakis, 2006: the highest u^(1/weight) first), in which anybody who has
 * the seed (64 hexadecimal digits) and the ids comes to the same: u is (n + 0.5) / 2^52, n the first 52 bits of
 * HMAC-SHA256(seed's bytes, id). The order in which parties are given does not matter.
 */
export const drawOrder = <P extends DrawnParty>(seed: string, parties: ReadonlyArray<P>): ReadonlyArray<Drawn<P>> =>
  parties
    .map((party) => ({ party, key: Math.log(unitOf(seed, party.id)) / party.weight }))
    .sort((one, other) => other.key - one.key || (one.party.id < other.party.id ? -1 : 1))
    .map(({ party, key }, index) => ({ party, key, rank: index + 1 }))

/** A number between 0 and 1, neither of them. */
const unitOf = (seed: string, id: string): number => {
  const bits = createHmac("sha256", Buffer.from(seed, "hex")).update(id).digest("hex").slice(0, 13)
  return (Number.parseInt(bits, 16) + 0.5) / 2 ** 52
}
