import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { type ActivityName, activityNames } from "../activities/activityNames.ts"
import { auditOf } from "../audit/Audit.ts"
import { issuedHashes, issueReceivables } from "../ledger/issueReceivables.ts"
import { boundedProblems, type ImportOptions, type ImportReport } from "../platform/csv/ImportReport.ts"
import { importing, writeInBatches } from "../platform/csv/importing.ts"
import type { LineProblem } from "../platform/csv/LineProblem.ts"
import { Ids } from "../platform/ids/Ids.ts"
import { lockTown } from "../platform/locks/locks.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { comparable } from "../platform/text/folding.ts"
import { regieCodesSql } from "../towns/regiesSql.ts"
import { InvoiceAction } from "./auditActions.ts"
import { contentHash, runHashes } from "./contentHash.ts"
import type { InvoiceLineProblem } from "./InvoiceLineProblem.ts"
import type { ImportedInvoice, InvoiceRows } from "./invoiceRows.ts"

/** Brings invoices that another program issued into the portal. */
export class InvoiceImports extends Context.Service<
  InvoiceImports,
  {
    /**
     * Adds the invoices that are new, by their numbers. One that is known must be the same: an issued invoice never changes. One
     * transaction.
     */
    import(
      staff: StaffAccess,
      rows: InvoiceRows,
      options: ImportOptions
    ): Effect.Effect<ImportReport<InvoiceLineProblem>>
  }
>()("@portail-familles/core/invoices/InvoiceImports") {
  static readonly layer = Layer.effect(
    InvoiceImports,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const lock = yield* lockTown
      const activitiesOf = yield* activityNames
      const ids = yield* Ids
      const audit = yield* auditOf(InvoiceAction)
      const run = yield* importing
      const hashesOf = yield* issuedHashes
      const hashesOfRuns = yield* runHashes
      const issue = yield* issueReceivables

      const known = Effect.fnUntraced(function* (townId: string, invoices: ReadonlyArray<ImportedInvoice>) {
        // one import of a town at a time: two of them would both find a number free
        yield* lock(townId, "family and invoice imports")
        const households =
          yield* sql<Known>`select external_ref as ref, id from household_cards where town_id = ${townId}`
        const children = yield* sql<{
          ref: [string, string]
          id: string
        }>`select jsonb_build_array(h.external_ref, c.external_ref) as ref, c.id from child_homes l
          join household_cards h on h.town_id = l.town_id and h.id = l.household_id
          join child_cards c on c.town_id = l.town_id and c.id = l.child_id where l.town_id = ${townId}`
        const numbers = invoices.map(({ number }) => number)
        return {
          households: new Map(households.map((row) => [row.ref, row.id])),
          children: new Map(children.map((row) => [childKey(...row.ref), row.id])),
          regies: new Set((yield* regieCodesSql(sql, townId)).map(({ code }) => code)),
          hashes: new Map([...(yield* hashesOf(townId, numbers)), ...(yield* hashesOfRuns(townId, numbers))])
        }
      })

      const write = Effect.fnUntraced(function* (
        townId: string,
        invoices: ReadonlyArray<ImportedInvoice>,
        refs: KnownRefs
      ) {
        const heads = yield* Effect.forEach(invoices, ({ line: _, ...invoice }) =>
          Effect.map(ids.next, (id) => ({
            ...invoice,
            id,
            householdId: refs.households.get(invoice.householdRef) ?? "",
            contentHash: contentHash(invoice)
          }))
        )
        yield* issue(
          townId,
          heads.map(({ lines: _, ...head }) => head)
        )
        const lines = heads.flatMap((head) =>
          head.lines.map((line, index) => ({
            ...line,
            invoice_id: head.id,
            position: index + 1,
            child_id: line.childRef === null ? null : refs.children.get(childKey(head.householdRef, line.childRef))
          }))
        )
        yield* sql`insert into invoice_lines (town_id, invoice_id, position, child_id, activity, description, quantity, unit,
            unit_price_cents, amount_cents, tariff)
          select ${townId}, invoice_id, position, child_id, activity, description, quantity, unit, "unitPriceCents", "amountCents", tariff
          from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as r(invoice_id uuid, position smallint, child_id uuid,
            activity text, description text, quantity numeric, unit text, "unitPriceCents" integer, "amountCents" integer, tariff text)`
      })

      const plan = Effect.fnUntraced(function* ({ townId }: StaffAccess, rows: InvoiceRows) {
        const refs = yield* known(townId, rows.invoices)
        const checked = rows.invoices.map((invoice) => ({ invoice, problems: problemsOf(invoice, refs) }))
        const invalid = [
          ...rows.invalid,
          ...rows.incomplete.flatMap((invoice) => unknownRefs(invoice, refs)),
          ...checked.flatMap(({ problems }) => problems)
        ]
        const fine = checked.filter(({ problems }) => problems.length === 0).map(({ invoice }) => invoice)
        const created = fine.filter((invoice) => !refs.hashes.has(invoice.number))
        return {
          counts: { created: created.length, changed: 0, unchanged: fine.length - created.length },
          problems: boundedProblems(
            invalid,
            unknownActivities([...rows.invoices, ...rows.incomplete], yield* activitiesOf(townId))
          ),
          created,
          refs
        }
      })

      const importInvoices = Effect.fn("InvoiceImports.import")(
        (staff: StaffAccess, rows: InvoiceRows, options: ImportOptions) =>
          run(
            {
              plan: plan(staff, rows),
              apply: ({ created, refs }) =>
                writeInBatches(created, batchSize, (batch) => write(staff.townId, batch, refs), options.onProgress),
              record: Effect.fnUntraced(function* (_plan, told) {
                const subjectId = yield* ids.next
                yield* audit.record(staff, {
                  action: "invoice.import",
                  subjectType: "import",
                  subjectId,
                  after: told
                })
              })
            },
            options
          ),
        orDieSql
      )

      return InvoiceImports.of({ import: importInvoices })
    })
  )
}

/** Invoices in one statement. */
const batchSize = 500

interface Known {
  readonly ref: string
  readonly id: string
}

interface KnownRefs {
  readonly households: ReadonlyMap<string, string>
  readonly children: ReadonlyMap<string, string>
  readonly regies: ReadonlySet<string>
  readonly hashes: ReadonlyMap<string, string>
}

const childKey = (householdRef: string, childRef: string): string => JSON.stringify([householdRef, childRef])

type Problems = ReadonlyArray<LineProblem<InvoiceLineProblem>>

/** What an invoice names and the town does not have; what it leaves empty was refused before. */
const unknownRefs = (invoice: ImportedInvoice, refs: KnownRefs): Problems => {
  const { line, householdRef, regieCode } = invoice
  const problems: Array<LineProblem<InvoiceLineProblem>> = []
  if (householdRef !== "" && !refs.households.has(householdRef)) {
    problems.push({ line, column: "foyer", code: "unknown-household", householdRef })
  }
  if (regieCode !== "" && !refs.regies.has(regieCode)) {
    problems.push({ line, column: "regie", code: "unknown-regie", regieCode })
  }
  for (const { line, childRef } of invoice.lines) {
    if (childRef !== null && householdRef !== "" && !refs.children.has(childKey(householdRef, childRef))) {
      problems.push({ line, column: "enfant", code: "not-in-household", childRef, householdRef })
    }
  }
  return problems
}

const problemsOf = (invoice: ImportedInvoice, refs: KnownRefs): Problems => {
  const { line, number } = invoice
  const hash = refs.hashes.get(number)
  return [
    ...unknownRefs(invoice, refs),
    ...(hash === undefined || hash === contentHash(invoice)
      ? []
      : [{ line, column: "facture", code: "already-issued", number } as const])
  ]
}

/** A remark for each activity that the town has never had under this code or name, at its first line: a slip. */
const unknownActivities = (
  invoices: ReadonlyArray<ImportedInvoice>,
  activities: ReadonlyArray<ActivityName>
): Problems => {
  if (activities.length === 0) return []
  const known = new Set(activities.flatMap(({ code, name }) => [code, name].map((word) => comparable(word, " "))))
  const first = new Map<string, number>()
  for (const { activity, line } of invoices.flatMap(({ lines }) => lines)) {
    if (activity !== "") first.set(activity, Math.min(line, first.get(activity) ?? line))
  }
  return [...first]
    .filter(([activity]) => !known.has(comparable(activity, " ")))
    .toSorted(([, one], [, other]) => one - other)
    .map(([activity, line]) => ({ line, column: "activite", code: "unknown-activity", activity }))
}
