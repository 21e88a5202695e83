import { Effect, Schema } from "effect"
import { Seals } from "../../platform/crypto/Seals.ts"
import { formerAccountPlace, MandateAccount, mandatePlace } from "./Mandate.ts"
import type { StoredDebit } from "./orderRows.ts"

/** Opens the accounts of debits, by mandate; one that was erased with its household is missing. */
export const openAccounts = Effect.map(Seals, (seals) =>
  Effect.fnUntraced(function* (townId: string, debits: ReadonlyArray<StoredDebit>) {
    const accounts = new Map<string, MandateAccount>()
    for (const { mandateId, formerId, keyId, sealed } of debits) {
      if (keyId === null || sealed === null) continue
      const place = formerId === null ? mandatePlace(townId, mandateId) : formerAccountPlace(townId, formerId)
      const opened = yield* seals.openJson(place, { keyId, bytes: sealed })
      accounts.set(mandateId, yield* Schema.decodeUnknownEffect(MandateAccount)(opened))
    }
    return accounts
  })
)
