import { Audit } from "@portail-familles/core/audit"
import { daysAfter } from "@portail-familles/core/platform/time"
import {
  CalendarImports,
  type CalendarPlan,
  type OfficialRow,
  type Town,
  TownCalendars,
  Towns
} from "@portail-familles/core/towns"
import { Effect, Layer } from "effect"
import { confirmed } from "../../../running/confirmed.ts"
import { database } from "../../../running/layers.ts"
import { actorOf, type CommonOptions } from "../../../running/options.ts"
import { holidayDays, slotsFollow, zoneWords } from "../../../terminal/calendarWords.ts"
import type { Terminal } from "../../../terminal/Terminal.ts"
import { table } from "../../../terminal/table.ts"
import { count, day } from "../../../terminal/words.ts"

/** What commands need that bring a calendar into a town. */
export const calendarServices = (options: CommonOptions) =>
  CalendarImports.layer.pipe(
    Layer.provideMerge(Layer.mergeAll(Towns.layer, TownCalendars.layer, Audit.layer)),
    Layer.provide(database(options))
  )

interface How extends CommonOptions {
  readonly dryRun: boolean
  readonly yes: boolean
}

/** Shows what lines of the ministry's calendar change of a town's, and changes it once somebody agreed. */
export const bringCalendar = Effect.fnUntraced(function* (
  terminal: Terminal,
  options: How,
  town: Town,
  rows: ReadonlyArray<OfficialRow>
) {
  const imports = yield* CalendarImports
  const actor = actorOf(options)
  const plan = yield* imports.import(town, rows, { actor, dryRun: true })
  const number = plan.changed.length
  const data = { town: town.settings.slug, ...plan, applied: !options.dryRun && number > 0 }
  const text = changesTable(terminal, plan)
  const left = leftOut(plan)
  const withLeft = (sentence: string) => [sentence, ...left].join("\n")
  const until = plan.known === null ? "" : ` Vacances connues jusqu'au ${day(plan.known.to)}.`
  return yield* confirmed(terminal, options, {
    nothing:
      number === 0
        ? { data, text: `Le calendrier (${zoneWords[plan.zone]}) est déjà à jour.${until}\n`, ...noteOf(left) }
        : undefined,
    dryRun: { data, text, note: withLeft("Rien n'a été changé (--dry-run).") },
    preview: { on: "out", text, leftOut: "json" },
    action: `Changer les vacances de ${count(number, "année scolaire", "années scolaires")} (${zoneWords[plan.zone]})`,
    apply: Effect.as(imports.import(town, rows, { actor, dryRun: false }), {
      data,
      text: "",
      note: withLeft(`Le calendrier est à jour.${until} ${slotsFollow}`)
    })
  })
})

const noteOf = (lines: ReadonlyArray<string>) => (lines.length === 0 ? {} : { note: lines.join("\n") })

type Holiday = CalendarPlan["changed"][number]["holidays"][number]

const changesTable = (terminal: Terminal, { changed }: CalendarPlan): string => {
  const { red, green } = terminal.outStyle
  const rows = changed.flatMap(({ schoolYear, before, holidays }) => {
    const [gone, come] = [missingFrom(before, holidays), missingFrom(holidays, before)]
    const pairs = [...come.map((holiday) => [sameName(gone, holiday), holiday] as const)]
    const alone = gone.filter((holiday) => !pairs.some(([old]) => old === holiday))
    return [...pairs, ...alone.map((holiday) => [holiday, undefined] as const)].map(([old, now]) => [
      schoolYear,
      now?.name ?? old?.name ?? "",
      { text: daysOf(old), color: red },
      { text: daysOf(now), color: green }
    ])
  })
  return table(terminal.outStyle, ["Année", "Vacances", "Avant", "Après"], rows)
}

const missingFrom = (some: ReadonlyArray<Holiday>, others: ReadonlyArray<Holiday>) =>
  some.filter(({ from, resumesOn }) => !others.some((other) => other.from === from && other.resumesOn === resumesOn))

const sameName = (some: ReadonlyArray<Holiday>, { name }: Holiday) =>
  some.find((other) => other.name.toLowerCase() === name.toLowerCase())

const daysOf = (holiday: Holiday | undefined): string =>
  holiday === undefined
    ? "–"
    : holidayDays(holiday.from, holiday.resumesOn === null ? null : daysAfter(holiday.resumesOn, -1))

const leftOut = ({ incomplete, apart }: CalendarPlan): ReadonlyArray<string> => [
  ...(incomplete.length === 0
    ? []
    : [`Laissé de côté, en partie seulement dans le calendrier : ${incomplete.join(", ")}.`]),
  ...apart.map(
    ({ name, from, academies }) => `Laissé de côté : ${name} du ${day(from)}, de ${academies.join(", ")} seulement.`
  )
]
