import { Effect } from "effect"
import { type KeyAccess, type KeyScope, ScopeMissing } from "./ApiKey.ts"

/** Fails where a key was not made to read something. */
export const requireScope = (access: KeyAccess, scope: KeyScope): Effect.Effect<void, ScopeMissing> =>
  access.scopes.includes(scope) ? Effect.void : Effect.fail(new ScopeMissing({ scope }))
