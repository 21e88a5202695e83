import { Context, Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql"
import type { AttemptsDelayed } from "../../../accounts/Account.ts"
import { Attempts } from "../../../accounts/Attempts.ts"
import { Seals } from "../../../platform/crypto/Seals.ts"
import { SecurityLog } from "../../../platform/security/SecurityLog.ts"
import { orDieSql } from "../../../platform/sql/failures.ts"
import { now } from "../../../platform/time/now.ts"
import { stepOfCode } from "./codes.ts"
import { seedPlace } from "./LinkCodes.ts"
import type { TabletProof } from "./openLink.ts"
import { CodeRefused, type StaffLinkAtDoor } from "./StaffLink.ts"
import { StaffLinks } from "./StaffLinks.ts"

/** Confirms tablets by codes of six digits (RFC 6238); each code confirms one tablet. */
export class CodeConfirmations extends Context.Service<
  CodeConfirmations,
  {
    /**
     * Confirms a tablet by a code, which is then used. Wrong ones are counted by link, and delayed more and more; one that confirmed
     * another tablet is refused all the same, and is no wrong one: a team opens its tablets together.
     */
    confirm(door: StaffLinkAtDoor, code: string): Effect.Effect<TabletProof, CodeRefused | AttemptsDelayed>
  }
>()("@portail-familles/core/reservations/CodeConfirmations") {
  static readonly layer = Layer.effect(
    CodeConfirmations,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const links = yield* StaffLinks
      const seals = yield* Seals
      const attempts = yield* Attempts
      const tellSecurity = yield* SecurityLog

      const seedOf = Effect.fnUntraced(function* ({ town, linkId }: StaffLinkAtDoor) {
        // locked: no code of a seed that is being replaced confirms anything
        const [link] = yield* sql<{ keyId: string | null; sealed: Uint8Array | null }>`select key_id, sealed
          from staff_links where town_id = ${town.id} and id = ${linkId} for update`
        if (link === undefined || link.keyId === null || link.sealed === null) {
          return yield* new CodeRefused({ reason: "not-asked" })
        }
        const sealed = { keyId: link.keyId, bytes: link.sealed }
        return yield* seals.openJson(seedPlace(town.id, linkId), sealed).pipe(Effect.flatMap(decodeSeed))
      })

      // the link is locked: codes of it are looked at one after the other, and what is rolled back was not counted
      const take = Effect.fnUntraced(
        function* (door: StaffLinkAtDoor, code: string) {
          const { town, linkId } = door
          const bucket = { kind: "link-code", key: linkId } as const
          const seed = yield* seedOf(door)
          yield* attempts.spend(town, [bucket])
          const step = stepOfCode(seed, code, yield* now)
          if (step === undefined) return null
          // a code of those kept can still be of now; older ones cannot
          yield* sql`delete from staff_link_codes
            where town_id = ${town.id} and link_id = ${linkId} and step < ${step - 10}`
          const used = yield* sql`insert into staff_link_codes (town_id, link_id, step)
            values (${town.id}, ${linkId}, ${step}) on conflict do nothing returning step`
          if (used.length === 0) return yield* new CodeRefused({ reason: "used" })
          const proof = yield* links.confirm(door, "code")
          yield* attempts.clear(town.id, bucket)
          return proof
        },
        sql.withTransaction,
        orDieSql
      )

      const confirm = Effect.fn("CodeConfirmations.confirm")(
        function* (door: StaffLinkAtDoor, code: string) {
          return (yield* take(door, code)) ?? (yield* new CodeRefused({ reason: "wrong" }))
        },
        (effect, { town, linkId }) =>
          Effect.tapErrorTag(effect, "CodeRefused", ({ reason }) =>
            tellSecurity({ act: "tablet-refused", townId: town.id, detail: `code ${reason} ${linkId}` })
          )
      )

      return CodeConfirmations.of({ confirm })
    })
  )
}

const decodeSeed = (seed: unknown) => Effect.orDie(Schema.decodeUnknownEffect(Schema.String)(seed))
