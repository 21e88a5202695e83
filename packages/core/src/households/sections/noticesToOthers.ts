import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { type Person, recipientOf } from "../../accounts/recipient.ts"
import { PublicUrl, portalUrlOf } from "../../mail/branding.ts"
import { Outbox } from "../../mail/Outbox.ts"
import type { Town } from "../../towns/Town.ts"
import { changeLetter } from "../letters/changeLetter.ts"
import type { OwnedSection } from "./OwnedSection.ts"
import type { FamilyOwner } from "./SectionOwner.ts"

/**
 * Writes to those whom a section is of too, in the caller's transaction: the other guardian at the address that the portal has of
 * them so far, or the adults of the child's other home. Says which section, never what is in it.
 */
export const noticesToOthers = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const outbox = yield* Outbox
  const publicUrl = yield* PublicUrl

  const othersOf = (owner: FamilyOwner) =>
    owner.of === "child"
      ? sql<Other>`select distinct a.id as account_id, p.given_name, p.family_name, a.language, a.mail
          from child_homes o
          join household_adults ha on ha.town_id = o.town_id and ha.household_id = o.household_id
          join adults p on p.town_id = ha.town_id and p.id = ha.adult_id
          join account_cards a on a.town_id = p.town_id and a.adult_id = p.id and a.usable
          where o.town_id = ${owner.townId} and o.child_id = ${owner.childId} and o.household_id <> ${owner.householdId}
            and not exists (select 1 from household_adults own where own.town_id = ha.town_id
              and own.household_id = ${owner.householdId} and own.adult_id = ha.adult_id)`
      : sql<Other>`select a.id as account_id, p.given_name, p.family_name, coalesce(a.language, 'fr') as language,
            case when a.activated_at is null then p.mail else a.mail end as mail
          from household_adults ha
          join adults p on p.town_id = ha.town_id and p.id = ha.adult_id
          left join account_cards a on a.town_id = p.town_id and a.adult_id = p.id
          where ha.town_id = ${owner.townId} and ha.household_id = ${owner.householdId} and ha.adult_id <> ${owner.adultId}`

  return Effect.fnUntraced(function* (
    town: Town,
    { owner, name }: Pick<OwnedSection<unknown>, "owner" | "name">,
    template: "othersChangeAsked" | "othersChangeApproved"
  ) {
    const portalUrl = portalUrlOf(town.settings, publicUrl)
    const url = owner.of === "child" ? `${portalUrl}/espace/enfants/${owner.childId}` : portalUrl
    for (const other of yield* othersOf(owner)) {
      if (other.mail === null) continue
      const recipient = recipientOf(other, other.mail, other.accountId)
      yield* outbox.queue(
        town,
        recipient,
        changeLetter({ template, recipientName: recipient.name, section: name, url })
      )
    }
  })
})

interface Other extends Person {
  readonly accountId: string | null
  readonly mail: string | null
}
