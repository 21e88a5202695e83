import { Context, Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../../../accounts/FamilyAccess.ts"
import { auditOf } from "../../../audit/Audit.ts"
import { Seals } from "../../../platform/crypto/Seals.ts"
import { decodeRows } from "../../../platform/sql/decodeRows.ts"
import { orDieSql } from "../../../platform/sql/failures.ts"
import { now } from "../../../platform/time/now.ts"
import { ReservationAction } from "../../auditActions.ts"
import { addressOfSeed, newSeed } from "./codes.ts"
import { type LinkOrder, StaffLinkNotFound } from "./StaffLink.ts"
import { type NewStaffLink, StaffLinks } from "./StaffLinks.ts"

/** What a telephone's application is given, told this once. */
export interface LinkSeed {
  /** Base32, to be typed. */
  readonly seed: string
  /** `otpauth://…`, to be shown as a QR code. */
  readonly address: string
}

/** Links that ask for a code of six digits on each tablet, which an application on a telephone shows. */
export class LinkCodes extends Context.Service<
  LinkCodes,
  {
    /** Makes a link that asks for a code on each tablet. */
    create(staff: StaffAccess, order: LinkOrder): Effect.Effect<NewStaffLink & LinkSeed>
    /** Gives a link a seed: former codes and confirmed tablets open nothing any more. A link that names agents has none. */
    renew(staff: StaffAccess, linkId: string): Effect.Effect<LinkSeed, StaffLinkNotFound>
  }
>()("@portail-familles/core/reservations/LinkCodes") {
  static readonly layer = Layer.effect(
    LinkCodes,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const links = yield* StaffLinks
      const seals = yield* Seals
      const audit = yield* auditOf(ReservationAction)

      const renew = Effect.fn("LinkCodes.renew")(
        function* (staff: StaffAccess, linkId: string) {
          const seed = newSeed()
          const { keyId, bytes } = seals.sealJson(seedPlace(staff.townId, linkId), seed)
          const [link] = yield* sql`update staff_links set key_id = ${keyId}, sealed = ${bytes}
            where town_id = ${staff.townId} and id = ${linkId} and agents is null and revoked_at is null
              and expires_at > ${yield* now} returning label`.pipe(decodeLabel)
          if (link === undefined) return yield* new StaffLinkNotFound()
          yield* sql`update staff_link_tablets set proof_hash = null, confirmed_until = null, confirmed_by = null
            where town_id = ${staff.townId} and link_id = ${linkId}`
          yield* sql`delete from staff_link_codes where town_id = ${staff.townId} and link_id = ${linkId}`
          yield* audit.record(staff, {
            action: "attendance.link-code",
            subjectType: "staff-link",
            subjectId: linkId,
            after: { name: link.label }
          })
          return { seed, address: addressOfSeed(seed, { issuer: staff.town.settings.name, label: link.label }) }
        },
        sql.withTransaction,
        orDieSql
      )

      // in one transaction: the address alone never opens such a link
      const create = Effect.fn("LinkCodes.create")(
        function* (staff: StaffAccess, order: LinkOrder) {
          const link = yield* links.create(staff, order)
          const seed = yield* renew(staff, link.id).pipe(Effect.orDie)
          return { ...link, ...seed }
        },
        sql.withTransaction,
        orDieSql
      )

      return LinkCodes.of({ create, renew })
    })
  )
}

/** For what a link's seed is sealed. */
export const seedPlace = (townId: string, linkId: string): string => `staff link code ${townId} ${linkId}`

const decodeLabel = decodeRows(Schema.Struct({ label: Schema.String }))
