import { Effect } from "effect"
import { sealOrigins } from "../households/sections/sealOrigins.ts"
import { renewFingerprints } from "./renewFingerprints.ts"

/**
 * What migrations leave to whoever has the key: done before a server answers and before a command opens documents. Each step does what
 * is left of it, in several processes at once; what another key sealed that is not in the keyring stays for the next start.
 */
export const keyedSteps = Effect.asVoid(Effect.all([sealOrigins, renewFingerprints]))
