import { Context, DateTime, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { AccountRow } from "./Account.ts"
import type { StaffAccess } from "./FamilyAccess.ts"

/** Adults and the state of their accounts, for staff. */
export class Accounts extends Context.Service<
  Accounts,
  {
    /** Every adult of the town, by name; narrowed to a household's external reference or a mail address when given. */
    list(
      staff: StaffAccess,
      filter?: { readonly household?: string; readonly mail?: string }
    ): Effect.Effect<ReadonlyArray<AccountRow>>
  }
>()("@portail-familles/core/accounts/Accounts") {
  static readonly layer = Layer.effect(
    Accounts,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const list = Effect.fn("Accounts.list")(function* (
        staff: StaffAccess,
        filter: { readonly household?: string; readonly mail?: string } = {}
      ) {
        const now = DateTime.toDateUtc(yield* DateTime.now)
        const household = filter.household ?? null
        const mail = filter.mail?.toLowerCase() ?? null
        return yield* sql<AccountRow>`
          select p.id as adult_id, p.given_name, p.family_name, p.mail, h.name as household, h.external_ref as household_ref,
            case when a.disabled_at is not null then 'disabled'
                 when a.activated_at is not null then 'active'
                 when i.id is null then 'never-invited'
                 when i.expires_at <= ${now} then 'expired'
                 else 'invited' end as state,
            i.sent_at as invited_at, i.expires_at, a.activated_at
          from adults p
          join household_adults ha on ha.town_id = p.town_id and ha.adult_id = p.id
          join households h on h.town_id = ha.town_id and h.id = ha.household_id
          left join accounts a on a.town_id = p.town_id and a.adult_id = p.id
          left join lateral (select * from invitations i where i.town_id = a.town_id and i.account_id = a.id
            order by i.sent_at desc, i.id desc limit 1) i on true
          where p.town_id = ${staff.townId}
            and (${household}::text is null or h.external_ref = ${household})
            and (${mail}::text is null or lower(p.mail) = ${mail})
          order by p.family_name, p.given_name, p.id`
      }, Effect.orDie)
      return Accounts.of({ list })
    })
  )
}
