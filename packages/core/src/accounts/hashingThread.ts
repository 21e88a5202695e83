import { setPriority } from "node:os"
import { isMainThread } from "node:worker_threads"
import { hashSync, type Options, verifySync } from "@node-rs/argon2"

// a request goes before a hash; only on Linux has a thread a priority of its own
if (!isMainThread && process.platform === "linux") setPriority(0, 10)

/** A new hash of a password. */
export const hash = ({ password, parameters }: { readonly password: string; readonly parameters: Options }): string =>
  hashSync(password, parameters)

/** Whether a password belongs to a hash. */
export const verify = ({ password, hash }: { readonly password: string; readonly hash: string }): boolean =>
  verifySync(hash, password)
