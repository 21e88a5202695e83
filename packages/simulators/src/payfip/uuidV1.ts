import { randomBytes } from "node:crypto"

const gregorianToUnix = 122_192_928_000_000_000n

/** UUID version 1 of a count of 100-nanosecond ticks since 1582, a clock sequence and a node of 12 hex digits. */
export const uuidV1 = (ticks: bigint, sequence: number, node: string): string => {
  const time = ticks.toString(16).padStart(15, "0")
  const variant = (0x8000 | (sequence & 0x3fff)).toString(16)
  return `${time.slice(7)}-${time.slice(3, 7)}-1${time.slice(0, 3)}-${variant}-${node}`
}

/** Makes idops as PayFiP does: the instant is inside, the node stays the same, and no two are equal. */
export const idopFactory = (now: () => number): (() => string) => {
  const random = randomBytes(8)
  random.writeUInt8(random.readUInt8(2) | 1, 2)
  const node = random.toString("hex", 2)
  const sequence = random.readUInt16BE(0)
  let last = 0n
  return () => {
    const ticks = BigInt(Math.floor(now())) * 10_000n + gregorianToUnix
    last = ticks > last ? ticks : last + 1n
    return uuidV1(last, sequence, node)
  }
}
