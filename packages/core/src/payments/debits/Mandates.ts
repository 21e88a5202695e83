import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../../accounts/FamilyAccess.ts"
import { auditOf } from "../../audit/Audit.ts"
import { Seals } from "../../platform/crypto/Seals.ts"
import { boundedProblems, type ImportOptions, type ImportReport } from "../../platform/csv/ImportReport.ts"
import { importing, writeInBatches } from "../../platform/csv/importing.ts"
import { Ids } from "../../platform/ids/Ids.ts"
import { lockTown } from "../../platform/locks/locks.ts"
import { orDieSql } from "../../platform/sql/failures.ts"
import { now } from "../../platform/time/now.ts"
import { todayInParis } from "../../platform/time/today.ts"
import { PaymentAction } from "../auditActions.ts"
import { type Mandate, type MandateEnd, MandateNotFound, mandatePlace, mandateState } from "./Mandate.ts"
import type { MandateLineProblem, MandateRows } from "./mandateRows.ts"
import { type PlannedMandate, planMandates } from "./planMandates.ts"
import { readMandates } from "./readMandates.ts"

/** Mandates by which households let a régie debit their account. */
export class Mandates extends Context.Service<
  Mandates,
  {
    /** All of a town, ended ones included, by household. */
    list(staff: StaffAccess): Effect.Effect<ReadonlyArray<Mandate>>
    /** Records signed mandates that are new by their reference; one that is known must be the same. One transaction. */
    import(
      staff: StaffAccess,
      rows: MandateRows,
      options: ImportOptions
    ): Effect.Effect<ImportReport<MandateLineProblem>>
    /** Ends a mandate today. Debits that were ordered already are the bank's to stop. */
    end(staff: StaffAccess, reference: string, reason: MandateEnd): Effect.Effect<Mandate, MandateNotFound>
  }
>()("@portail-familles/core/payments/Mandates") {
  static readonly layer = Layer.effect(
    Mandates,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const ids = yield* Ids
      const seals = yield* Seals
      const audit = yield* auditOf(PaymentAction)
      const lock = yield* lockTown
      const read = yield* readMandates
      const run = yield* importing

      const list = Effect.fn("Mandates.list")(function* ({ townId }: StaffAccess) {
        const today = yield* todayInParis
        const rows = yield* read(townId, sql`true`)
        return rows.map((row): Mandate => ({ ...row, state: mandateState(row, today) }))
      }, orDieSql)

      const plan = Effect.fnUntraced(function* ({ town, townId }: StaffAccess, { mandates, invalid }: MandateRows) {
        yield* lock(townId, "debit mandates")
        const refs = JSON.stringify(mandates.map(({ householdRef }) => householdRef))
        const households = yield* sql<{ id: string; ref: string }>`select id, external_ref as ref from household_cards
          where town_id = ${townId} and external_ref in (select value from jsonb_array_elements_text(${refs}::jsonb))`
        const known = yield* read(townId, sql`true`)
        const planned = planMandates(mandates, {
          regies: town.settings.regies.map(({ code }) => code),
          households: new Map(households.map(({ id, ref }) => [ref, id])),
          known
        })
        return {
          counts: { created: planned.created.length, changed: 0, unchanged: planned.unchanged },
          problems: boundedProblems([...invalid, ...planned.invalid], []),
          created: planned.created
        }
      })

      const write = Effect.fnUntraced(function* (staff: StaffAccess, planned: ReadonlyArray<PlannedMandate>) {
        const rows = yield* Effect.forEach(planned, ({ account, ...mandate }) =>
          Effect.map(ids.next, (id) => {
            const { keyId, bytes } = seals.sealJson(mandatePlace(staff.townId, id), account)
            const sealed = Buffer.from(bytes).toString("hex")
            return { ...mandate, id, keyId, sealed, ibanEnd: account.iban.slice(-4) }
          })
        )
        yield* sql`insert into debit_mandates (town_id, id, household_id, regie_code, reference, signed_on, iban_end, key_id,
            sealed, recorded_at, recorded_by)
          select ${staff.townId}, id, "householdId", "regieCode", reference, "signedOn", "ibanEnd", "keyId",
            decode(sealed, 'hex'), ${yield* now}, ${staff.actor}
          from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, "householdId" uuid, "regieCode" text,
            reference text, "signedOn" date, "ibanEnd" text, "keyId" text, sealed text)`
      })

      const importMandates = Effect.fn("Mandates.import")(
        (staff: StaffAccess, rows: MandateRows, options: ImportOptions) =>
          run(
            {
              plan: plan(staff, rows),
              apply: ({ created }) =>
                writeInBatches(created, batchSize, (batch) => write(staff, batch), options.onProgress),
              record: Effect.fnUntraced(function* ({ created }, counts) {
                yield* audit.record(staff, {
                  action: "payment.mandates-import",
                  subjectType: "import",
                  subjectId: yield* ids.next,
                  after: { ...counts, references: created.map(({ reference }) => reference) }
                })
              })
            },
            options
          ),
        orDieSql
      )

      const end = Effect.fn("Mandates.end")(
        function* (staff: StaffAccess, reference: string, reason: MandateEnd) {
          const today = yield* todayInParis
          const rows = yield* sql<{
            id: string
          }>`update debit_mandates set ended_on = ${today}::date, end_reason = ${reason}
            where town_id = ${staff.townId} and reference = ${reference} and ended_on is null returning id`
          const [row] = rows
          if (row === undefined) return yield* new MandateNotFound({ reference })
          yield* audit.record(staff, {
            action: "payment.mandate-end",
            subjectType: "mandate",
            subjectId: row.id,
            after: { reference, reason }
          })
          const [ended] = yield* read(staff.townId, sql`m.id = ${row.id}`)
          if (ended === undefined) return yield* new MandateNotFound({ reference })
          return { ...ended, state: mandateState(ended, today) }
        },
        sql.withTransaction,
        orDieSql
      )

      return Mandates.of({ list, import: importMandates, end })
    })
  )
}

/** Mandates in one statement. */
const batchSize = 500
