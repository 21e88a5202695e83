import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { Schema } from "effect"
import { Operation } from "./Operation.ts"

const State = Schema.fromJsonString(
  Schema.Struct({ clockOffset: Schema.Number, operations: Schema.Array(Operation) }),
  { space: 2 }
)

/** What survives a restart of the simulator. */
export type State = typeof State.Type

const decode = Schema.decodeUnknownSync(State)
const encode = Schema.encodeSync(State)

/** Reads the file, or an empty state when there is none; throws when the file is not one of ours. */
export const readState = (path: string | undefined): State => {
  if (path === undefined || !existsSync(path)) return { clockOffset: 0, operations: [] }
  try {
    return decode(readFileSync(path, "utf8"))
  } catch (cause) {
    throw new Error(`PayFiP simulator: ${path} is not a state file; move it away`, { cause })
  }
}

/** Replaces the file at once, readable by its owner only: it holds payers' mails. */
export const writeState = (path: string | undefined, state: State): void => {
  if (path === undefined) return
  const fresh = `${path}.${process.pid}.tmp`
  writeFileSync(fresh, encode(state), { mode: 0o600 })
  renameSync(fresh, path)
}
