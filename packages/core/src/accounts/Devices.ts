import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { Ids } from "../platform/ids/Ids.ts"
import { now } from "../platform/time/now.ts"
import type { Town } from "../towns/Town.ts"
import type { Browser } from "./Browser.ts"
import { hashOfSecret } from "./secrets.ts"

/** Whether an account had signed in with a browser before, and the secret by which it will be recognised. */
export interface MetDevice {
  readonly secret: string
  readonly isNew: boolean
}

/** The browsers that accounts have signed in with: a stranger's guesses do not delay them, and a new one is told of by mail. */
export class Devices extends Context.Service<
  Devices,
  {
    /** Keeps that the account signed in with this browser. */
    meet(town: Town, accountId: string, browser: Browser): Effect.Effect<MetDevice>
    /** Recognises no browser of the account any more. */
    forget(town: Town, accountId: string): Effect.Effect<void>
  }
>()("@portail-familles/core/accounts/Devices") {
  static readonly layer = Layer.effect(
    Devices,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const ids = yield* Ids

      // a family's computer may serve both parents: a secret made here for one is kept for the other, one made elsewhere never
      const secretFor = Effect.fnUntraced(function* (town: Town, offered: string | null) {
        if (offered === null) return yield* ids.secret
        const ours = yield* sql`select 1 as one from known_devices
          where town_id = ${town.id} and secret_hash = ${hashOfSecret(offered)} limit 1`
        return ours.length > 0 ? offered : yield* ids.secret
      })

      const meet = Effect.fn("Devices.meet")(function* (town: Town, accountId: string, browser: Browser) {
        const at = yield* now
        if (browser.deviceSecret !== null) {
          const known = yield* sql`update known_devices set last_seen_at = ${at}, label = ${browser.device}
              where town_id = ${town.id} and account_id = ${accountId}
                and secret_hash = ${hashOfSecret(browser.deviceSecret)}
              returning 1 as one`
          if (known.length > 0) return { secret: browser.deviceSecret, isNew: false }
        }
        const secret = yield* secretFor(town, browser.deviceSecret)
        yield* sql`insert into known_devices (town_id, account_id, secret_hash, label, first_seen_at, last_seen_at)
            values (${town.id}, ${accountId}, ${hashOfSecret(secret)}, ${browser.device}, ${at}, ${at})`
        return { secret, isNew: true }
      }, Effect.orDie)

      const forget = Effect.fn("Devices.forget")(function* (town: Town, accountId: string) {
        yield* sql`delete from known_devices where town_id = ${town.id} and account_id = ${accountId}`
      }, Effect.orDie)

      return Devices.of({ meet, forget })
    })
  )
}
