import { differenceOf } from "./differenceOf.ts"
import { dueUnits } from "./dueUnits.ts"
import type { FamilyMonth } from "./FamilyMonth.ts"
import { eachDay } from "./month.ts"
import type { RunLine, RunOutcome, RunProblem } from "./Run.ts"
import { linesOf, type RegieLine } from "./runLines.ts"
import type { TownMonth } from "./TownMonth.ts"
import { type KnownPrices, pricedBuckets } from "./unitBuckets.ts"
import { carriedWords, creditedWords } from "./words.ts"

/** What a run has for a household, with the lines that it would issue: all of the month, or what differs from earlier runs. */
export interface DraftDocument {
  readonly regieCode: string
  readonly householdId: string
  readonly dueCents: number
  readonly issuedCents: number
  readonly totalCents: number
  readonly outcome: RunOutcome
  readonly problems: ReadonlyArray<RunProblem>
  readonly lines: ReadonlyArray<RunLine>
}

/** A sum under the minimum that an earlier run kept for later. */
export interface CarriedSum {
  readonly regieCode: string
  readonly runId: string
  readonly period: string
  readonly cents: number
}

/** What agents credited by hand of a household's month and no run has reckoned with, in cents. */
export interface HandCredits {
  /** Of invoices that are credited whole: the month is claimed anew without them. */
  readonly cancelledCents: number
  /** Of others: credited once, whatever the run finds. */
  readonly reducedCents: number
}

/**
 * What earlier runs of the period issued to a household and kept for later, what agents credited of it, and what the month before came to,
 * by cash office.
 */
export interface FamilyBefore {
  readonly issued: ReadonlyArray<RegieLine>
  readonly byHand: ReadonlyMap<string, HandCredits>
  readonly carried: ReadonlyArray<CarriedSum>
  readonly lastCents: ReadonlyMap<string, number>
}

/** What a run looks at besides, of the whole town. */
export interface RunSettings {
  /** The cash office of what cannot be priced. */
  readonly firstRegie: string
  /** ISO day: attendance before it should have been noted. */
  readonly today: string
  /** Activities in which anybody was noted in the month. */
  readonly noted: ReadonlySet<string>
  /** What a cash office claims at least, in cents. */
  readonly minimumCents: ReadonlyMap<string, number>
}

/** What a household's month comes to, by cash office. */
export const runDocuments = (
  town: TownMonth,
  family: FamilyMonth,
  { issued, carried, byHand, lastCents }: FamilyBefore,
  settings: RunSettings,
  known: KnownPrices
): ReadonlyArray<DraftDocument> => {
  const due = dueUnits(town, family)
  const nothingBefore = issued.length === 0 && carried.length === 0 && byHand.size === 0
  if (nothingBefore && !due.some(({ elsewhere }) => !elsewhere)) return []
  const { buckets, problems } = pricedBuckets(town, family, due, known)
  const lines = linesOf(town, family, buckets)
  const byRegie = Map.groupBy(lines, ({ regieCode }) => regieCode)
  const before = Map.groupBy(issued, ({ regieCode }) => regieCode)
  const home = lines[0]?.regieCode ?? settings.firstRegie
  const waiting = Map.groupBy(carried, ({ regieCode }) => regieCode)
  const regies = new Set([
    ...byRegie.keys(),
    ...before.keys(),
    ...waiting.keys(),
    ...byHand.keys(),
    ...(problems.length > 0 ? [home] : [])
  ])
  return [...regies].flatMap((regieCode) => {
    const [its, earlier] = [byRegie.get(regieCode) ?? [], before.get(regieCode) ?? []]
    const difference = differenceOf(its, earlier)
    const [dueCents, issuedCents] = [sumOf(its), sumOf(earlier)]
    const kept = (waiting.get(regieCode) ?? []).map((sum) => carriedLine(town, sum))
    const differenceCents = dueCents - issuedCents + sumOf(kept)
    const { cancelledCents, reducedCents } = byHand.get(regieCode) ?? { cancelledCents: 0, reducedCents: 0 }
    const creditedCents = cancelledCents + Math.min(reducedCents, Math.max(0, -differenceCents - cancelledCents))
    const totalCents = differenceCents + creditedCents
    const tooSmall = totalCents > 0 && totalCents < (settings.minimumCents.get(regieCode) ?? 0)
    const all = [
      ...(regieCode === home ? [...problems, ...familyProblems(town, family, settings)] : []),
      ...quotientProblems(buckets.filter(({ tariff }) => tariff.regieCode === regieCode)),
      ...(creditedCents === 0 ? [] : [{ code: "credited-by-hand", cents: creditedCents } as const]),
      ...farAbove(dueCents, lastCents.get(regieCode) ?? 0)
    ]
    const credited = creditedCents === 0 ? [] : [creditedLine(town, creditedCents)]
    const lines = [...difference, ...kept, ...credited]
    // what waits alone and is still too small goes on waiting where it is
    if (difference.length === 0 && credited.length === 0 && problems.length === 0 && (kept.length === 0 || tooSmall))
      return []
    const outcome = tooSmall ? "carried" : totalCents > 0 ? "invoice" : totalCents < 0 ? "credit" : "nothing"
    const householdId = family.householdId
    return [{ regieCode, householdId, dueCents, issuedCents, totalCents, outcome, problems: all, lines }]
  })
}

const carriedLine = (town: TownMonth, { runId, period, cents }: CarriedSum): RunLine =>
  sumLine(town, "carried", carriedWords(period), cents, { runId, period })

const creditedLine = (town: TownMonth, cents: number): RunLine =>
  sumLine(town, "credited", creditedWords(town.month.period), cents, {})

const sumLine = (
  { month }: TownMonth,
  kind: "carried" | "credited",
  activity: string,
  cents: number,
  trace: object
): RunLine => ({
  ...{
    childId: null,
    kind,
    component: "other",
    activityCode: "",
    unitCode: "",
    activity,
    description: "",
    quantity: 1
  },
  ...{
    unit: "",
    tariff: "",
    unitPriceCents: cents,
    amountCents: cents,
    firstDay: month.from,
    lastDay: month.from,
    trace
  }
})

const sumOf = (lines: ReadonlyArray<RunLine>): number => lines.reduce((sum, { amountCents }) => sum + amountCents, 0)

const farAbove = (dueCents: number, lastCents: number): ReadonlyArray<RunProblem> =>
  lastCents > 0 && dueCents > 3 * lastCents ? [{ code: "far-above", dueCents, lastCents }] : []

const quotientProblems = (buckets: ReturnType<typeof pricedBuckets>["buckets"]): ReadonlyArray<RunProblem> => {
  const asked = buckets.filter(({ tariff, facts }) => tariff.use.quotient && facts.quotientCents === null)
  return [...new Set(asked.map(({ tariff }) => tariff.tariff.name))].map((tariff) => ({ code: "no-quotient", tariff }))
}

const familyProblems = (
  { month }: TownMonth,
  { children, booked }: FamilyMonth,
  { today, noted }: RunSettings
): ReadonlyArray<RunProblem> => {
  const missing = new Map<string, number>()
  for (const { state, feePercent, activity, days } of booked) {
    if (state !== "not-recorded" || feePercent !== null || !noted.has(activity)) continue
    eachDay(days, (place) => {
      if ((month.days[place] ?? today) < today) missing.set(activity, (missing.get(activity) ?? 0) + 1)
    })
  }
  const booking = new Set(booked.map(({ childId }) => childId))
  return [
    ...[...missing].map(([activity, bookings]) => ({ code: "attendance-missing", activity, bookings }) as const),
    ...children
      .filter(({ id, custody }) => custody !== null && custody.calendars.length === 0 && booking.has(id))
      .map(({ id }) => ({ code: "no-custody-calendar", childId: id }) as const)
  ]
}
