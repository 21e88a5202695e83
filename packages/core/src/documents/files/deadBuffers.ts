import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"

type Collect = (options: { readonly type: "minor" }) => void

/** Bytes that flow between two collections: each was held by a handful of buffers that are dead by then. */
const collectEvery = 1_048_576

let collect: Collect | undefined
let flown = 0

/**
 * Has dead buffers freed as bytes flow. V8 lets 32 to 100 MB of them lie before it looks, which ten uploads at once reach; a young
 * collection takes a millisecond.
 */
export const freeDeadBuffers = (bytes: number): void => {
  flown += bytes
  if (flown < collectEvery) return
  flown = 0
  collect ??= youngCollection()
  collect({ type: "minor" })
}

const youngCollection = (): Collect => {
  setFlagsFromString("--expose-gc")
  const gc = runInNewContext("gc") as Collect
  setFlagsFromString("--no-expose-gc")
  return gc
}
