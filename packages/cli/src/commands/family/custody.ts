import { readFile } from "node:fs/promises"
import { type Custody, CustodyCalendars, parseCustodyFile } from "@portail-familles/core/children"
import { Naming } from "@portail-familles/core/households"
import { day as readDay } from "@portail-familles/core/platform/csv"
import { todayInParis } from "@portail-familles/core/platform/time"
import { Command } from "commander"
import { Effect, Schema } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { confirmed } from "../../running/confirmed.ts"
import { argument, defaulted, optional, required } from "../../running/declared.ts"
import { reasonOf } from "../../running/fileReason.ts"
import { childWords, refOfChild } from "../../running/naming.ts"
import { dryRun, Word, yes } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import { FileUnusable, UsageRefused } from "../../terminal/refusals.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { facts, table } from "../../terminal/table.ts"
import { count, day } from "../../terminal/words.ts"
import { childServices } from "./childServices.ts"

const Days = Schema.NumberFromString.check(Schema.isInt(), Schema.isBetween({ minimum: 1, maximum: 400 }))
const showTakes = {
  child: argument(Word, childWords),
  from: optional("<jour>", Word, "premier jour, comme 2026-09-01 (sinon aujourd'hui)"),
  days: defaulted("<nombre>", Days, "28", "combien de jours")
}
const setTakes = {
  child: showTakes.child,
  file: required("<fichier>", Word, "le calendrier"),
  from: required("<jour>", Word, "premier jour où il vaut, comme 2026-09-01"),
  dryRun,
  yes
}

const fileFormat = `Le fichier (YAML) ; les foyers par leur référence :

  weeks: { even: F0012, odd: F0017, changeOver: friday }     semaines paires et impaires, jour du changement
  holidays: { firstHalf: { evenYears: F0012, oddYears: F0017 } }   facultatif : moitiés des vacances scolaires
  exceptions:                                                 facultatif : l'emporte sur le reste
    - { from: 2026-12-24, to: 2026-12-25, home: F0017 }

Les vacances sont celles du calendrier scolaire de la ville (portail town calendar show) ; un pont suit les semaines.`

/** `portail family custody`: with which home a child is on which day. */
export const familyCustodyCommand = (terminal: Terminal): Command =>
  new Command("custody")
    .description("le calendrier de garde d'un enfant de deux foyers : qui paie quel jour")
    .addCommand(showCommand(terminal))
    .addCommand(setCommand(terminal))

const showCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "show",
    description: "montre les calendriers d'un enfant et son foyer jour par jour",
    takes: showTakes,
    examples: [["portail family custody show E0042 --from 2026-12-01 --days 31", "le mois de décembre"]],
    services: childServices,
    run: show
  })

const setCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "set",
    description: "inscrit un calendrier de garde, valable à partir d'un jour",
    takes: setTakes,
    explained: fileFormat,
    examples: [["portail family custody set E0042 --file custody.yaml --from 2026-09-01", "demande, puis l'inscrit"]],
    services: childServices,
    run: set
  })

const show = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof showTakes>) {
  const calendars = yield* CustodyCalendars
  const { staff } = yield* staffOf(terminal, options)
  const from = options.from === undefined ? yield* todayInParis : yield* dayOf(options.from)
  const custody = yield* calendars.show(staff, yield* refOfChild(staff, options.child), from, options.days)
  const note = noteOn(custody)
  return { data: custody, text: page(terminal, custody), ...(note === undefined ? {} : { note }) }
})

const noteOn = ({ homes, calendars, missingYears }: Custody): string | undefined => {
  if (homes.length > 1 && calendars.length === 0) return "Aucun calendrier : portail family custody set"
  if (missingYears.length === 0) return
  return `Le calendrier scolaire ne dit rien de ${missingYears.join(", ")} : ces vacances sont comptées en semaines. Voir : portail town calendar show`
}

const set = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof setTakes>) {
  const { file, dryRun } = options
  const from = yield* dayOf(options.from)
  const calendars = yield* CustodyCalendars
  const { staff } = yield* staffOf(terminal, options)
  const { ref: child, name } = yield* Naming.use((naming) => naming.child(staff, options.child))
  const text = yield* Effect.tryPromise({
    try: () => readFile(file, "utf8"),
    catch: (cause) => new FileUnusable({ file, reason: reasonOf(cause), advice: "Rien n'a été inscrit." })
  })
  const calendar = yield* Effect.fromResult(parseCustodyFile(text))
  yield* calendars.set(staff, child, from, calendar, { dryRun: true })
  const data = { dryRun, child, from, calendar }
  const preview = facts(terminal.errStyle, [
    ["Enfant", `${name} (${child})`],
    calendarFact({ validFrom: from, calendar })
  ])
  return yield* confirmed(terminal, options, {
    dryRun: { data, text: preview, note: "Le calendrier convient ; rien n'a été inscrit (--dry-run)." },
    preview: { on: "err", text: preview, leftOut: "json or yes" },
    action: `Inscrire ce calendrier pour ${name} à partir du ${day(from)}`,
    apply: Effect.as(calendars.set(staff, child, from, calendar, { dryRun: false }), {
      data,
      text: "",
      note: "Le calendrier est inscrit."
    })
  })
})

/** The day that `--from` names, as `2026-09-01` or `01/09/2026`. */
const dayOf = (typed: string) =>
  Effect.fromResult(readDay(typed)).pipe(
    Effect.mapError(
      () => new UsageRefused({ problem: `« ${typed} » n'est pas un jour.`, advice: "Donnez-le comme 2026-09-01." })
    )
  )

const weekdays = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]

const page = (terminal: Terminal, { childName, homes, calendars, days }: Custody): string =>
  [
    facts(terminal.outStyle, [
      ["Enfant", childName],
      ["Foyers", homes.map(({ ref, name }) => `${ref}, ${name}`).join("\n")],
      ...calendars.map(calendarFact)
    ]),
    table(
      terminal.outStyle,
      ["Du", "Au", "Foyer"],
      runsOf(days).map(({ from, to, homeRef }) => [day(from), day(to), homeRef ?? "non précisé"])
    )
  ].join("\n")

/** A calendar in a line or two, and since when it holds. */
const calendarFact = ({ validFrom, calendar }: Pick<Custody["calendars"][number], "validFrom" | "calendar">) =>
  [
    `Dès le ${day(validFrom)}`,
    `paires ${calendar.weeks.even}, impaires ${calendar.weeks.odd}, changement le ${weekdays[calendar.weeks.changeOver - 1]}` +
      `${calendar.holidays === null ? "" : "\nvacances par moitiés"}` +
      `${calendar.exceptions.length === 0 ? "" : `\n${count(calendar.exceptions.length, "exception")}`}`
  ] as const

/** Days in a row at the same home as one line. */
const runsOf = (days: Custody["days"]) => {
  const lines: Array<{ from: string; to: string; homeRef: string | null }> = []
  for (const { day: on, homeRef } of days) {
    const last = lines.at(-1)
    if (last !== undefined && last.homeRef === homeRef) last.to = on
    else lines.push({ from: on, to: on, homeRef })
  }
  return lines
}
