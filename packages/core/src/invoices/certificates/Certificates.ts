import { Context, Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql"
import type { FamilyAccess, StaffAccess } from "../../accounts/FamilyAccess.ts"
import { decodeRows } from "../../platform/sql/decodeRows.ts"
import { orDieSql } from "../../platform/sql/failures.ts"
import { todayInParis } from "../../platform/time/today.ts"
import type { TownSettings } from "../../towns/Town.ts"
import { DebtorRow, debtorOf } from "../debtor.ts"
import { type Certificate, NothingToCertify } from "./Certificate.ts"
import { type PaidCare, paidByPayer } from "./carePaid.ts"
import { certificateThread } from "./certificateThread.ts"
import { readCare } from "./readCare.ts"

const Home = Schema.Struct({
  ...DebtorRow.fields,
  id: Schema.String,
  ref: Schema.String,
  adultIds: Schema.Array(Schema.String)
})

/** Certificates for the tax credit: what was paid in a year for the care of children under six (CGI art. 200 quater B). */
export class Certificates extends Context.Service<
  Certificates,
  {
    /** The past years, latest first, in which the household paid for care; amounts in cents. */
    years(family: FamilyAccess): Effect.Effect<ReadonlyArray<{ readonly year: number; readonly totalCents: number }>>
    /** The household's certificates of a year in one PDF, a page for each payer. */
    pdf(family: FamilyAccess, year: number): Effect.Effect<Uint8Array, NothingToCertify>
    /** All of a town for a year, or of one household. */
    list(staff: StaffAccess, year: number, householdId?: string): Effect.Effect<ReadonlyArray<Certificate>>
    /** One of them as a PDF. */
    draw(staff: StaffAccess, certificate: Certificate): Effect.Effect<Uint8Array>
  }
>()("@portail-familles/core/invoices/Certificates") {
  static readonly layer = Layer.effect(
    Certificates,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const care = yield* readCare
      const thread = yield* certificateThread

      const homesOf = (townId: string, ids: ReadonlyArray<string>) =>
        sql`select h.id, h.external_ref as ref, h.name, h.street_number, h.street, h.complement_1, h.complement_2, h.postal_code,
            h.city, (select coalesce(jsonb_agg(trim(p.civility || ' ' || p.given_name || ' ' || p.family_name) order by m.rank), '[]')
              from household_members m join adult_cards p on p.town_id = m.town_id and p.id = m.adult_id
              where m.town_id = h.town_id and m.household_id = h.id) as adults,
            (select coalesce(jsonb_agg(m.adult_id order by m.rank), '[]') from household_members m
              where m.town_id = h.town_id and m.household_id = h.id) as adult_ids
          from household_cards h where h.town_id = ${townId}
            and h.id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`.pipe(
          decodeRows(Home)
        )

      const certificates = Effect.fnUntraced(function* (townId: string, year: number, householdId?: string) {
        const paid = paidByPayer(yield* care(townId, year, householdId))
        const homes = yield* homesOf(
          townId,
          paid.map((each) => each.householdId)
        )
        const byId = new Map(homes.map((home) => [home.id, home]))
        return paid
          .flatMap((each) => {
            const home = byId.get(each.householdId)
            return home === undefined ? [] : [certificateOf(year, home, each)]
          })
          .toSorted((one, other) => one.household.localeCompare(other.household, "fr"))
      })

      const years = Effect.fn("Certificates.years")(function* ({ townId, householdId }: FamilyAccess) {
        const thisYear = Number((yield* todayInParis).slice(0, 4))
        const totals = yield* Effect.forEach([1, 2, 3], (back) =>
          Effect.map(certificates(townId, thisYear - back, householdId), (all) => ({
            year: thisYear - back,
            totalCents: all.reduce((sum, { totalCents }) => sum + totalCents, 0)
          }))
        )
        return totals.filter(({ totalCents }) => totalCents > 0)
      }, orDieSql)

      const drawn = (settings: TownSettings, all: ReadonlyArray<Certificate>) =>
        Effect.flatMap(todayInParis, (issuedOn) => thread({ town: townOf(settings), issuedOn, certificates: all }))

      const pdf = Effect.fn("Certificates.pdf")(function* (family: FamilyAccess, year: number) {
        const all = yield* certificates(family.townId, year, family.householdId)
        if (all.length === 0) return yield* new NothingToCertify({ year })
        return yield* drawn(family.town.settings, all)
      }, orDieSql)

      const list = Effect.fn("Certificates.list")(
        (staff: StaffAccess, year: number, householdId?: string) => certificates(staff.townId, year, householdId),
        orDieSql
      )

      return Certificates.of({ years, pdf, list, draw: (staff, one) => drawn(staff.town.settings, [one]) })
    })
  )
}

const townOf = ({ name, addressLines, siret, contactMail, accentColor }: TownSettings) => ({
  ...{ name, addressLines, siret, contactMail, accentColor }
})

const certificateOf = (year: number, home: typeof Home.Type, { payerId, children }: PaidCare): Certificate => {
  const { names, addressLines } = debtorOf(home)
  const payer = payerId === null ? undefined : home.adults[home.adultIds.indexOf(payerId)]
  return {
    year,
    householdId: home.id,
    householdRef: home.ref,
    household: home.name,
    payers: payer === undefined ? names : [payer],
    addressLines,
    children,
    totalCents: children.reduce((sum, { amountCents }) => sum + amountCents, 0)
  }
}
