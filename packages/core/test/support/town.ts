import { DateTime, Effect, Result } from "effect"
import { SqlClient } from "effect/sql"
import { type StaffAccess, staffAccess } from "../../src/accounts/FamilyAccess.ts"
import { hashPassword } from "../../src/accounts/passwords.ts"
import { Families } from "../../src/households/Families.ts"
import type { Household } from "../../src/households/Household.ts"
import { newId } from "../../src/platform/ids/Ids.ts"
import type { Town, TownSettings } from "../../src/towns/Town.ts"
import { Towns } from "../../src/towns/Towns.ts"
import { parseTownFile } from "../../src/towns/townFile.ts"

let made = 0

/** Settings of a small fictitious town, with these changes. */
export const townSettings = (changes: Partial<TownSettings> = {}): TownSettings => ({
  ...Result.getOrThrow(
    parseTownFile(
      "test.yaml",
      `slug: ville-${process.pid}-${made++}
name: Ville d'Essai
inseeCode: "60000"
siteUrl: https://ville.example
contactMail: contact@ville.example
senderMail: portail@ville.example
accentColor: "#1b6e53"
hosts: ["localhost:4000"]
dossier: { required: [] }
regies:
  - { code: enfance, name: Régie enfance, numcli: "006270", mode: T, placeOfPayment: Hôtel de ville }
  - { code: petite-enfance, name: Régie petite enfance, numcli: "006271", mode: T, placeOfPayment: Hôtel de ville }
`
    )
  ),
  ...changes
})

/** A town of the test's own, and staff of it. */
export const newTown = (changes: Partial<TownSettings> = {}) =>
  Effect.gen(function* () {
    const { town } = yield* Towns.use((towns) =>
      towns.apply(townSettings(changes), [], { actor: "test", dryRun: false })
    )
    return { town, staff: staffAccess({ town, actor: "test" }) }
  })

/** Activities of a town by these codes, as towns had them before they said more of them. */
export const newActivities = (town: Town, codes: ReadonlyArray<string>) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    for (const [position, code] of codes.entries()) {
      yield* sql`insert into activities (town_id, code, position, settings, applied_at)
        values (${town.id}, ${code}, ${position}, ${JSON.stringify({ code, name: code })}::jsonb, now())`
    }
  })

/** Every household of a town, as staff read them. */
export const allHouseholds = (staff: StaffAccess) =>
  Effect.gen(function* () {
    const all: Array<Household> = []
    yield* Families.use((families) => families.each(staff, (some) => Effect.sync(() => all.push(...some))))
    return all
  })

/** A household with one adult whose mail address is `mail`. */
export const newFamily = (town: Town, mail: string | null) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const [householdId, adultId] = [yield* newId, yield* newId]
    const at = DateTime.toDateUtc(yield* DateTime.now)
    yield* sql`insert into households (town_id, id, external_ref, name, created_at)
      values (${town.id}, ${householdId}, ${householdId}, 'Famille ESSAI', ${at})`
    yield* sql`insert into adults (town_id, id, external_ref, family_name, given_name, mail, created_at)
      values (${town.id}, ${adultId}, ${adultId}, 'ESSAI', 'Camille', ${mail}, ${at})`
    yield* sql`insert into household_adults (town_id, household_id, adult_id, rank)
      values (${town.id}, ${householdId}, ${adultId}, 1)`
    return { householdId, adultId }
  })

/** Says that an adult's address is what another one gave, as files from before approvals say it; by their given names. */
export const addressGiven = (givenName: string, by: string) =>
  SqlClient.SqlClient.use(
    (sql) => sql`update adults p set mail_given_by = g.id from adults g
      where g.town_id = p.town_id and p.given_name = ${givenName} and g.given_name = ${by}`
  )

/** An issued invoice of one line. */
export const newInvoice = (
  town: Town,
  householdId: string,
  invoice: {
    readonly number: string
    readonly cents: number
    readonly regie?: string
    readonly dueOn?: string
    readonly collection?: "regie" | "titre" | "role"
  }
) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const id = yield* newId
    yield* sql`insert into invoices (town_id, id, household_id, regie_code, number, issued_on, due_on, period, total_cents,
        content_hash, recorded_at, collection)
      values (${town.id}, ${id}, ${householdId}, ${invoice.regie ?? "enfance"}, ${invoice.number}, '2026-01-05',
        ${invoice.dueOn ?? "2099-01-31"}, 'Décembre', ${invoice.cents}, ${new Uint8Array([1])}, now(),
        ${invoice.collection ?? "regie"})`
    yield* sql`insert into invoice_lines (town_id, invoice_id, position, activity, description, quantity, unit_price_cents, amount_cents)
      values (${town.id}, ${id}, 1, 'Restauration scolaire', 'Repas', '1', ${invoice.cents}, ${invoice.cents})`
    return id
  })

const hashes = new Map<string, string>()

/** The hash of a password, made once: what tests sign in with is not what they are about. */
const hashOf = Effect.fnUntraced(function* (password: string) {
  const hash = hashes.get(password) ?? (yield* hashPassword(password))
  hashes.set(password, hash)
  return hash
})

/** Gives an adult an active account. */
export const activateAccount = (town: Town, adultId: string, mail: string, password: string) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const at = DateTime.toDateUtc(yield* DateTime.now)
    const hash = yield* hashOf(password)
    yield* sql`insert into accounts (town_id, id, adult_id, mail, password_hash, activated_at, password_changed_at, created_at)
      values (${town.id}, ${yield* newId}, ${adultId}, ${mail}, ${hash}, ${at}, ${at}, ${at})`
  })
