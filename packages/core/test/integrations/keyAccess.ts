import { KeyScope, keyAccess } from "../../src/integrations/keys/ApiKey.ts"
import type { Town } from "../../src/towns/Town.ts"

/** What a key with these scopes opens, all where none is said. */
export const accessOf = (town: Town, scopes: ReadonlyArray<KeyScope> = KeyScope.literals) =>
  keyAccess({ town, keyId: town.id, scopes, requestsPerMinute: 100, remaining: 100, resetsAt: new Date() })
