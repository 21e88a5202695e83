import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql"
import { decodeRows } from "../../platform/sql/decodeRows.ts"
import { monthsAfter } from "../../platform/time/days.ts"
import type { RunPeriod } from "./Run.ts"
import { RunLine, RunOutcome } from "./Run.ts"
import type { FamilyBefore, HandCredits } from "./runDocuments.ts"

const IssuedRun = Schema.Struct({
  id: Schema.String,
  revision: Schema.Int,
  regieCode: Schema.String,
  period: Schema.String
})
type IssuedRun = typeof IssuedRun.Type

const IssuedDocument = Schema.Struct({
  ...{ runId: Schema.String, revision: Schema.Int, householdId: Schema.String },
  ...{ invoiceId: Schema.String, totalCents: Schema.Int, outcome: RunOutcome, isWaiting: Schema.Boolean }
})

const IssuedLine = Schema.Struct({ ...RunLine.fields, runId: Schema.String, householdId: Schema.String })

const Credited = Schema.Struct({ invoiceId: Schema.String, creditedCents: Schema.Int, byHandCents: Schema.Int })

/**
 * Reads what issued runs claimed: of a period, what households were claimed of it, what they were the month before, and what was kept for
 * later. Each household's documents are one range of an index.
 */
export const readBefore = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient

  const documentsOf = (townId: string, households: ReadonlyArray<string>, wanted: ReadonlyArray<IssuedRun>) =>
    sql`select d.* from unnest(${households}::uuid[]) e(id)
      cross join lateral (select run_id, revision, household_id, invoice_id, total_cents, outcome, outcome = 'carried' and not exists (
          select 1 from run_carries c where c.town_id = o.town_id and c.from_run_id = o.run_id and c.household_id = o.household_id)
          as is_waiting
        from run_documents o where town_id = ${townId} and household_id = e.id and outcome <> 'left-out'
          and (outcome = 'carried' or run_id = any(${wanted.map(({ id }) => id)}::uuid[])) offset 0) d`.pipe(
      decodeRows(IssuedDocument)
    )

  /** What credit notes that no run made give up of invoices, and what all of them do. */
  const notesOf = (townId: string, invoices: ReadonlyArray<string>) =>
    invoices.length === 0
      ? Effect.succeed([])
      : sql`select n.* from unnest(${invoices}::uuid[]) e(id)
        cross join lateral (select invoice_id, sum(amount_cents)::int as credited_cents,
            coalesce(sum(amount_cents) filter (where run_id is null), 0)::int as by_hand_cents
          from credit_note_cards where town_id = ${townId} and invoice_id = e.id group by invoice_id offset 0) n
        where n.by_hand_cents > 0`.pipe(decodeRows(Credited))

  const linesOf = (townId: string, documents: ReadonlyArray<typeof IssuedDocument.Type>) =>
    documents.length === 0
      ? Effect.succeed([])
      : sql`select l.* from unnest(${documents.map(({ runId }) => runId)}::uuid[],
            ${documents.map(({ revision }) => revision)}::integer[], ${documents.map(({ householdId }) => householdId)}::uuid[])
          with ordinality e(run_id, revision, household_id, place)
        cross join lateral (select run_id, household_id, child_id, kind, component, activity_code, unit_code, activity, description,
            quantity, unit, unit_price_cents, amount_cents, tariff, first_day, last_day, trace, position
          from run_lines where town_id = ${townId} and run_id = e.run_id and revision = e.revision
            and household_id = e.household_id and kind <> 'carried' offset 0) l
        order by e.place, l.position`.pipe(decodeRows(IssuedLine))

  return Effect.fnUntraced(function* (townId: string, period: RunPeriod) {
    const runs = yield* sql`select id, revision, regie_code, period from invoice_runs
      where town_id = ${townId} and state = 'issued' and period <= ${period} order by period, sequence`.pipe(
      decodeRows(IssuedRun)
    )
    const last = monthsAfter(`${period}-01`, -1).slice(0, 7)
    const place = new Map(runs.map(({ id }, index) => [id, index]))
    const wanted = runs.filter((run) => run.period === period || run.period === last)

    return Effect.fnUntraced(function* (households: ReadonlyArray<string>) {
      const read = runs.length === 0 ? [] : yield* documentsOf(townId, households, wanted)
      const documents = read
        .flatMap((document) => {
          const run = runs[place.get(document.runId) ?? -1]
          return run === undefined || run.revision !== document.revision ? [] : [{ ...document, run }]
        })
        .toSorted((one, other) => (place.get(one.runId) ?? 0) - (place.get(other.runId) ?? 0))
      const ofPeriod = documents.filter(({ run }) => run.period === period)
      const notes = yield* notesOf(
        townId,
        ofPeriod.filter(({ outcome }) => outcome === "invoice").map(({ invoiceId }) => invoiceId)
      )
      const noted = new Map(notes.map((note) => [note.invoiceId, note]))
      // what an agent alone has cancelled is as if it had never been claimed
      const standing = ofPeriod.filter(({ invoiceId, totalCents }) => noted.get(invoiceId)?.byHandCents !== totalCents)
      const lines = yield* linesOf(townId, standing)
      const [byHousehold, issued] = [Map.groupBy(documents, householdOf), Map.groupBy(lines, householdOf)]
      return (householdId: string): FamilyBefore => {
        const its = byHousehold.get(householdId) ?? []
        const lastCents = new Map<string, number>()
        for (const { run, totalCents } of its) {
          if (run.period === last) lastCents.set(run.regieCode, (lastCents.get(run.regieCode) ?? 0) + totalCents)
        }
        const before = (issued.get(householdId) ?? []).map(({ householdId: _, runId, ...line }) => ({
          ...line,
          regieCode: runs[place.get(runId) ?? -1]?.regieCode ?? ""
        }))
        const credits = its.flatMap(({ run, invoiceId, totalCents }) => {
          const note = run.period === period ? noted.get(invoiceId) : undefined
          if (note === undefined || note.byHandCents === totalCents) return []
          const { byHandCents: cents, creditedCents } = note
          return [{ regieCode: run.regieCode, cents, isWhole: creditedCents === totalCents }]
        })
        return {
          issued: before.filter(({ kind }) => kind !== "credited"),
          byHand: handCredits(
            credits,
            before.filter(({ kind }) => kind === "credited")
          ),
          carried: its
            .filter(({ isWaiting }) => isWaiting)
            .map(({ run, totalCents }) => ({
              ...{ regieCode: run.regieCode, runId: run.id, period: run.period, cents: totalCents }
            })),
          lastCents
        }
      }
    })
  })
})

/** By cash office: what was credited by hand, without what runs have reckoned with. */
const handCredits = (
  credits: ReadonlyArray<{ readonly regieCode: string; readonly cents: number; readonly isWhole: boolean }>,
  reckoned: ReadonlyArray<{ readonly regieCode: string; readonly amountCents: number }>
): ReadonlyMap<string, HandCredits> => {
  const used = Map.groupBy(reckoned, ({ regieCode }) => regieCode)
  return new Map(
    [...Map.groupBy(credits, ({ regieCode }) => regieCode)].map(([regieCode, those]) => {
      const sum = (whole: boolean) =>
        those.reduce((cents, credit) => (credit.isWhole === whole ? cents + credit.cents : cents), 0)
      const before = (used.get(regieCode) ?? []).reduce((cents, { amountCents }) => cents + amountCents, 0)
      const [cancelled, reduced] = [sum(true), sum(false)]
      const cancelledCents = Math.max(0, cancelled - before)
      return [regieCode, { cancelledCents, reducedCents: Math.max(0, reduced - Math.max(0, before - cancelled)) }]
    })
  )
}

const householdOf = ({ householdId }: { readonly householdId: string }): string => householdId
