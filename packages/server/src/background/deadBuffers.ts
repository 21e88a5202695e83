import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import { AfterBytes } from "@portail-familles/core/files"
import { Layer } from "effect"

type Collect = (options: { readonly type: "minor" | "major" }) => void

/** Bytes that flow between two collections of young buffers, and between two of those that waited long for a slow database. */
const young = 1_048_576
const old = 16 * young

let collect: Collect | undefined
const flown = { young: 0, old: 0 }

/**
 * Has dead buffers freed as bytes flow. V8 lets some 100 MB of them lie before it looks, which ten uploads at once reach; a young
 * collection takes a millisecond, the other some twenty.
 */
const freeDeadBuffers = (bytes: number): void => {
  flown.young += bytes
  flown.old += bytes
  if (flown.young < young) return
  flown.young = 0
  collect ??= collector()
  const type = flown.old < old ? "minor" : "major"
  if (type === "major") flown.old = 0
  collect({ type })
}

/** Keeps the memory of a server small while files flow; it sets flags of the process, so it belongs to its start. */
export const deadBufferCollection = Layer.succeed(AfterBytes, freeDeadBuffers)

const collector = (): Collect => {
  // freed at once: a busy machine's background thread comes too late
  setFlagsFromString("--no-concurrent-array-buffer-sweeping")
  setFlagsFromString("--expose-gc")
  const gc = runInNewContext("gc") as Collect
  setFlagsFromString("--no-expose-gc")
  return gc
}
