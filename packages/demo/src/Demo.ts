import { hashPassword } from "@portail-familles/core/accounts"
import type { StaffAccess } from "@portail-familles/core/accounts/model"
import { Families } from "@portail-familles/core/households"
import { familyCsv } from "@portail-familles/core/households/csv"
import { InvoiceImports, invoiceRows } from "@portail-familles/core/invoices"
import { readCsv } from "@portail-familles/core/platform/csv"
import { newId } from "@portail-familles/core/platform/ids"
import { now } from "@portail-familles/core/platform/time"
import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { demoFamiliesCsv } from "./families.ts"
import { type DemoSettlement, demoInvoices } from "./invoices.ts"

/** The family that the demo signs in with. */
export const demoLogin = { mail: "famille.test@compiegne.example", password: "bienvenue au portail" } as const

const everything = { dryRun: false, skipInvalid: false }
const asRows = (csv: string) => readCsv(new TextEncoder().encode(csv))

/** Fills a town with the demo's families, invoices in all states and one active account; does nothing where families are. */
export const seedDemo = Effect.fn("seedDemo")(function* (staff: StaffAccess, today: string) {
  const families = yield* Families
  if ((yield* families.count(staff)) > 0) return
  const invoices = yield* InvoiceImports
  const file = yield* Effect.promise(() => familyCsv(demoFamiliesCsv()))
  yield* families.import(staff, [file], everything)
  const { csv, settlements } = demoInvoices(today)
  yield* invoices.import(staff, invoiceRows(asRows(csv)), everything)
  yield* settle(staff, settlements)
  yield* openDemoAccount(staff)
}, Effect.orDie)

/** Books what the demo's families have paid and been credited, in few statements. */
const settle = Effect.fnUntraced(function* (staff: StaffAccess, settlements: ReadonlyMap<string, DemoSettlement>) {
  const sql = yield* SqlClient.SqlClient
  const at = yield* now
  const documents = yield* Effect.forEach(settlements, ([number, settlement]) =>
    Effect.map(newId, (id) => ({ id, number, settlement, means: settlement === "cash" ? "cash" : "card" }))
  )
  const rows = JSON.stringify(documents)
  yield* sql`
    with demo as (
      select d.*, i.id as invoice_id, i.household_id, i.regie_code, i.due_on, i.issued_on,
        case settlement when 'part' then i.total_cents / 2 when 'credit' then i.total_cents - greatest(1, i.total_cents / 4)
          else i.total_cents end as cents
      from jsonb_to_recordset(${rows}::jsonb) as d(id uuid, number text, settlement text, means text)
      join invoices i on i.town_id = ${staff.townId} and i.number = d.number and i.total_cents > 1
      where settlement <> 'cancelled'),
    paid as (
      insert into payments (town_id, id, household_id, regie_code, means, amount_cents, authorisation, paid_at, recorded_at)
      select ${staff.townId}, id, household_id, regie_code, means, cents, '', least(issued_on + interval '9 days 17 hours 12 minutes', ${at}::timestamptz), ${at} from demo)
    insert into payment_allocations (town_id, payment_id, invoice_id, amount_cents)
    select ${staff.townId}, id, invoice_id, cents from demo`
  yield* sql`
    insert into credit_notes (town_id, id, invoice_id, number, issued_on, amount_cents, reason, recorded_at)
    select ${staff.townId}, d.id, i.id, 'AV' || i.number, i.issued_on,
      case d.settlement when 'credit' then greatest(1, i.total_cents / 4) else i.total_cents end,
      case d.settlement when 'credit' then 'Absence justifiée' else 'Facture établie par erreur' end, ${at}
    from jsonb_to_recordset(${rows}::jsonb) as d(id uuid, number text, settlement text)
    join invoices i on i.town_id = ${staff.townId} and i.number = d.number and i.total_cents > 0
    where d.settlement in ('credit', 'cancelled')`
})

const openDemoAccount = Effect.fnUntraced(function* (staff: StaffAccess) {
  const sql = yield* SqlClient.SqlClient
  const at = yield* now
  const hash = yield* hashPassword(demoLogin.password)
  yield* sql`insert into accounts (town_id, id, adult_id, mail, password_hash, activated_at, password_changed_at, created_at)
    select ${staff.townId}, ${yield* newId}, id, mail, ${hash}, ${at}, ${at}, ${at}
    from adults where town_id = ${staff.townId} and mail = ${demoLogin.mail}`
})
