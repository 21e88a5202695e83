import { protocol } from "@electric-sql/pglite"
import { FrontendFrames, type FrontendUnit } from "../../../../src/platform/sql/embedded/frontendFrames.ts"

const { serialize } = protocol

/** A packet without a type byte: its length, a code, and nothing more. */
export const packet = (code: number): Buffer => {
  const bytes = Buffer.alloc(8)
  bytes.writeInt32BE(8, 0)
  bytes.writeInt32BE(code, 4)
  return bytes
}

export const sslRequest = packet(80877103)
export const gssRequest = packet(80877104)

/** A request to cancel what process 1 is doing. */
export const cancelRequest = (): Buffer => {
  const bytes = Buffer.alloc(16)
  bytes.writeInt32BE(16, 0)
  bytes.writeInt32BE(80877102, 4)
  return bytes
}

export const startup = (): Uint8Array => serialize.startup({ user: "postgres", database: "postgres" })

/** What units say, bytes as text that a failed comparison can show. */
export const readable = (units: ReadonlyArray<FrontendUnit>): ReadonlyArray<string> =>
  units.map((unit) => (unit.kind === "batch" ? `batch ${Buffer.from(unit.bytes).toString("latin1")}` : unit.kind))

/** The units of a client's bytes that come in these chunks. */
export const unitsOf = (...chunks: ReadonlyArray<Uint8Array>): ReadonlyArray<string> => {
  const frames = new FrontendFrames()
  return readable(chunks.flatMap((chunk) => frames.push(chunk)))
}

/** Cuts bytes at these places, whatever their order. */
export const cut = (bytes: Uint8Array, places: ReadonlyArray<number>): ReadonlyArray<Uint8Array> => {
  const ends = [...places.map((place) => place % (bytes.length + 1)), bytes.length].sort((a, b) => a - b)
  return ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end))
}
