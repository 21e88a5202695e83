import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../../accounts/FamilyAccess.ts"
import { Quotients } from "../../households/quotients/Quotients.ts"
import { Ids } from "../../platform/ids/Ids.ts"
import { lockTown } from "../../platform/locks/locks.ts"
import { now } from "../../platform/time/now.ts"
import { todayInParis } from "../../platform/time/today.ts"
import { leastClaim } from "../../towns/collection.ts"
import { joinByHashes } from "./joinByHashes.ts"
import type { Month } from "./month.ts"
import type { RunPeriod } from "./Run.ts"
import { readBefore } from "./readBefore.ts"
import { type HouseholdOfRun, readFamilies } from "./readFamilies.ts"
import { readTownMonth } from "./readTownMonth.ts"
import { runDocuments } from "./runDocuments.ts"
import type { TownMonth } from "./TownMonth.ts"
import { type DraftOf, writeDraft } from "./writeDraft.ts"

/** Which households of a draft, and who is told how far it is. */
export interface DraftOptions {
  /** One household alone is worked out again in the draft that is there; null: all of them, in a new one. */
  readonly householdId: string | null
  readonly onProgress?: (done: number, total: number) => Effect.Effect<void>
}

/** Works out a month's drafts, in the caller's transaction: all cash offices in one pass over the families. */
export const draftRuns = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const ids = yield* Ids
  const lock = yield* lockTown
  const readTown = yield* readTownMonth
  const quotients = yield* Quotients
  const families = yield* readFamilies
  const before = yield* readBefore
  const write = yield* writeDraft
  const withoutStatistics = yield* joinByHashes

  /** The drafts of a period, one of each cash office, and their next revisions. */
  const openDrafts = Effect.fnUntraced(function* (townId: string, period: RunPeriod, regies: ReadonlyArray<string>) {
    for (const regie of regies) {
      yield* sql`insert into invoice_runs (town_id, id, regie_code, period, sequence)
        select ${townId}, ${yield* ids.next}, ${regie}, ${period}, coalesce(max(sequence), 0) + 1 from invoice_runs
        where town_id = ${townId} and regie_code = ${regie} and period = ${period}
        on conflict (town_id, regie_code, period) where state = 'draft' do nothing`
    }
    return yield* sql<{ regieCode: string; runId: string; revision: number }>`select regie_code, id as run_id, revision
      from invoice_runs where town_id = ${townId} and period = ${period} and state = 'draft' order by regie_code`
  })

  const notedActivities = (townId: string, { from, to }: Month, codes: ReadonlyArray<string>) =>
    Effect.map(
      sql<{ code: string }>`select code from jsonb_array_elements_text(${JSON.stringify(codes)}::jsonb) as c(code)
        where exists (select 1 from slot_cards s join attendance_cards a on a.town_id = s.town_id and a.slot_id = s.id
          where s.town_id = ${townId} and s.activity = c.code and s.day between ${from}::date and ${to}::date)`,
      (rows) => new Set(rows.map(({ code }) => code))
    )

  const nextHouseholds = (townId: string, after: string | null, only: string | null) =>
    sql<HouseholdOfRun>`select id, postal_code, city from household_cards
      where town_id = ${townId} and (${after}::uuid is null or id > ${after}::uuid) and (${only}::uuid is null or id = ${only}::uuid)
      order by id limit ${batchSize}`

  const countHouseholds = (townId: string) =>
    Effect.map(
      sql<{ count: number }>`select count(*)::int as count from household_cards where town_id = ${townId}`,
      ([row]) => row?.count ?? 0
    )

  const draftFamilies = Effect.fnUntraced(function* (
    { town, townId }: StaffAccess,
    { prices, firstRegie, activities }: TownOfRun,
    drafts: ReadonlyMap<string, DraftOf>,
    { householdId, onProgress }: DraftOptions
  ) {
    const { month } = prices
    const settings = {
      firstRegie,
      today: yield* todayInParis,
      noted: yield* notedActivities(townId, month, activities),
      minimumCents: new Map(town.settings.regies.map((regie) => [regie.code, leastClaim(regie)]))
    }
    const issuedBefore = yield* before(townId, month.period)
    const total = householdId === null ? yield* countHouseholds(townId) : 1
    let [after, done]: [string | null, number] = [null, 0]
    for (;;) {
      const batch: ReadonlyArray<HouseholdOfRun> = yield* nextHouseholds(townId, after, householdId)
      if (batch.length === 0) return
      const ids = batch.map(({ id }) => id)
      const earlier = yield* issuedBefore(ids)
      const facts = yield* quotients.ofTown(townId, month, ids)
      const known = new Map()
      const documents = (yield* families(town, month, batch, facts)).flatMap((family) =>
        runDocuments(prices, family, earlier(family.householdId), settings, known)
      )
      yield* write(townId, drafts, documents)
      done += batch.length
      after = batch.at(-1)?.id ?? null
      if (onProgress !== undefined) yield* onProgress(done, total)
      if (batch.length < batchSize) return
    }
  })

  const replaceDrafts = Effect.fnUntraced(function* (
    { townId, actor }: StaffAccess,
    drafts: ReadonlyArray<DraftOf>,
    at: Date
  ) {
    for (const { runId, revision } of drafts) {
      // the one before stays, to be compared
      const old = sql`town_id = ${townId} and run_id = ${runId} and revision < ${revision - 1}`
      yield* sql`delete from run_lines where ${old}`
      yield* sql`delete from run_documents where ${old}`
      yield* sql`update invoice_runs set revision = ${revision}, drafted_at = ${at}, drafted_by = ${actor}
        where town_id = ${townId} and id = ${runId}`
    }
  })

  return Effect.fnUntraced(function* (staff: StaffAccess, period: RunPeriod, options: DraftOptions) {
    const { townId } = staff
    yield* lock(townId, "invoice runs")
    yield* withoutStatistics
    const town = yield* readTown(staff.town, period)
    const open = yield* openDrafts(
      townId,
      period,
      staff.town.settings.regies.map(({ code }) => code)
    )
    const anew = options.householdId === null
    const drafts = new Map(
      open.map(({ regieCode, runId, revision }) => [regieCode, { runId, revision: anew ? revision + 1 : revision }])
    )
    if (!anew) {
      for (const { runId, revision } of drafts.values()) {
        const its = sql`town_id = ${townId} and run_id = ${runId} and revision = ${revision} and household_id = ${options.householdId}`
        yield* sql`delete from run_lines where ${its}`
        yield* sql`delete from run_documents where ${its}`
      }
    }
    yield* draftFamilies(staff, town, drafts, options)
    if (anew) yield* replaceDrafts(staff, [...drafts.values()], yield* now)
  })
})

interface TownOfRun {
  readonly prices: TownMonth
  readonly firstRegie: string
  /** Codes of what the town offers. */
  readonly activities: ReadonlyArray<string>
}

/** Households that are read, priced and written at once. */
const batchSize = 500
