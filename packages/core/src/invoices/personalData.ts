import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import type { FamilyAccess } from "../accounts/FamilyAccess.ts"
import { creditNotesJson } from "../ledger/personalData.ts"
import type {
  Coverage,
  DataSubject,
  HouseholdKey,
  Leaving,
  Merging,
  PersonalDataContribution,
  PersonalDataExport
} from "../platform/privacy/Contribution.ts"
import { among } from "../platform/privacy/rows.ts"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { Invoices } from "./Invoices.ts"
import { dropDrafts } from "./issuing/dropDrafts.ts"
import type { tables } from "./tables.ts"

const books = "the town's books: an invoice stays as long as the law says"

const covers = {
  invoice_lines: { exported: ["factures"], kept: books },
  invoice_notices: { exported: [], unexported: "which of the exported mails told of which of the exported invoices" },
  invoice_reminders: { exported: [], unexported: "which of the exported mails reminded of which invoice", kept: books },
  run_documents: { exported: [], unexported: "what became of it are the exported invoices", kept: books },
  run_lines: { exported: [], unexported: "what became of it are the exported invoices' lines", kept: books },
  run_carries: { exported: [], unexported: "which of the exported invoices claims an earlier month", kept: books },
  invoice_numbers: { exported: [], unexported: "the exported invoices' own numbers", kept: books },
  bordereau_pieces: { exported: [], unexported: "the exported invoices' numbers at the Treasury", kept: books }
} satisfies Partial<Record<(typeof tables)[number], Coverage>>

/** Invoices stay, with nameless children on their lines. */
export const personalData = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const drop = yield* dropDrafts
  const ofHousehold = sql`i.town_id = h.town_id and i.household_id = h.id`
  const issuedSince = (day: string) => sql`i.issued_on >= ${day}::date`
  return {
    room: "invoices",
    covers,
    keeps: [
      { subject: "child", table: "invoice_lines", column: "child_id" },
      { subject: "child", table: "run_lines", column: "child_id" },
      { subject: "household", table: "run_documents", column: "household_id" },
      { subject: "household", table: "run_carries", column: "household_id" }
    ],
    erase: {
      counts: [],
      run: Effect.fnUntraced(function* ({ townId, account, household, child }: Leaving) {
        yield* drop(townId, household, child)
        yield* sql`delete from invoice_notices where town_id = ${townId} and ${among(sql, "account_id", account)}`
        return {}
      })
    },
    // both are worked out again in the next draft
    move: Effect.fnUntraced(function* ({ townId, household, subjects }: Merging) {
      const gone = subjects.filter(({ from, to }) => from !== to).map(({ from }) => from)
      yield* drop(townId, [household.from, household.to], gone)
      return {}
    }),
    standing: Effect.fnUntraced(function* ({ townId, householdId }: HouseholdKey) {
      const invoices = yield* sql`select i.number,
          i.issued_on::text as issued_on, i.remaining_cents > 0 as due
        from receivables i where i.town_id = ${townId} and i.household_id = ${householdId} order by i.number`.pipe(
        decodeRows(Schema.Struct({ number: Schema.String, issuedOn: Schema.String, due: Schema.Boolean }))
      )
      return {
        books: { invoices: invoices.length },
        lastOn: invoices.map(({ issuedOn }) => issuedOn).reduce<string | null>((last, day) => later(last, day), null),
        unpaid: invoices.filter(({ due }) => due).map(({ number }) => number)
      }
    }),
    ties: {
      // an invoice of the last twelve months, or one still to be paid
      serves: (today: string) => sql`exists (select 1 from receivables i where ${ofHousehold}
        and (i.issued_on >= (${today}::date - interval '12 months')::date or i.remaining_cents > 0))`,
      served: sql`exists (select 1 from receivables i where ${ofHousehold})`,
      activeSince: (day: string) => [
        sql`exists (select 1 from receivables i where ${ofHousehold} and (${issuedSince(day)} or i.remaining_cents > 0))`
      ],
      inBooksSince: (day: string) =>
        sql`exists (select 1 from receivables i where ${ofHousehold} and ${issuedSince(day)})`
    },
    entries: { asAccounts: ["invoice."] }
  } satisfies PersonalDataContribution
})

const later = (one: string | null, other: string): string => (one !== null && one > other ? one : other)

/** A household's invoices, and each as the PDF that it was sent as. */
export const personalDataExport = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const invoices = yield* Invoices
  return {
    room: "invoices",
    document: ({ townId, householdId }: DataSubject) =>
      Effect.map(
        sql`select i.number, i.issued_on, i.due_on, i.period, i.total_cents,
            (select coalesce(jsonb_agg(jsonb_build_object('activity', l.activity, 'description', l.description,
                'quantity', l.quantity, 'amountCents', l.amount_cents) order by l.position), '[]'::jsonb)
              from invoice_lines l where l.town_id = i.town_id and l.invoice_id = i.id) as lines,
            ${creditNotesJson(sql)} as credit_notes
          from receivables i where i.town_id = ${townId} and i.household_id = ${householdId} order by i.issued_on, i.number`,
        (factures) => ({ factures })
      ),
    files: Effect.fnUntraced(function* (access: FamilyAccess) {
      return yield* Effect.forEach(yield* invoices.ofFamily(access), ({ id }) =>
        Effect.map(invoices.pdf(access, id, "fr"), ({ number, content }) => ({
          name: `factures/facture-${number}.pdf`,
          content
        }))
      )
    }, Effect.orDie)
  } satisfies PersonalDataExport<FamilyAccess>
})
