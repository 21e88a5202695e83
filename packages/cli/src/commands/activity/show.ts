import { Activities, type Activity, Slots, type SlotsOfDay } from "@portail-familles/core/activities"
import { unitsOf } from "@portail-familles/core/activities/model"
import { todayInParis } from "@portail-familles/core/platform/time"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { argument } from "../../running/declared.ts"
import { Word } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import { exceptionLine, partLines, periodLines, ruleLines, unitLine, whoLines } from "../../terminal/activityWords.ts"
import type { Style, Terminal } from "../../terminal/Terminal.ts"
import { facts, table } from "../../terminal/table.ts"
import { day } from "../../terminal/words.ts"
import { activityServices } from "./services.ts"

const takes = { activity: argument(Word, "l'activité, par son code (portail activity list)") }

/** `portail activity show`: everything that a town says of an activity, in words, and its next slots. */
export const activityShowCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "show",
    description: "montre une activité : pour qui, quand, où, combien, ses règles, ses prochains créneaux",
    takes,
    examples: [
      ["portail activity show restauration", "tout, en phrases"],
      ["portail activity show restauration --json", "les réglages et les créneaux, pour un script"]
    ],
    services: activityServices,
    run: show
  })

/** Parts of days that are shown of the days to come. */
const shown = 10

const show = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const [activities, slots] = [yield* Activities, yield* Slots]
  const { staff } = yield* staffOf(terminal, options)
  const activity = yield* activities.get(staff.townId, options.activity)
  const next = yield* slots.next(staff.townId, activity.code, yield* todayInParis, shown)
  return { data: { activity, next }, text: page(terminal.outStyle, activity, next) }
})

const page = (style: Style, activity: Activity, next: ReadonlyArray<SlotsOfDay>): string => {
  const { code, name, description, service, places, groups, periods, parts, exceptions } = activity
  const lines = (all: ReadonlyArray<string>) => all.join("\n")
  const said = (label: string, all: ReadonlyArray<string>) => (all.length === 0 ? [] : [[label, lines(all)] as const])
  const text = facts(style, [
    ["Activité", `${name} (${code})`],
    ...said("", description === "" ? [] : [description]),
    ...said("Service", service === "" ? [] : [service]),
    ["Pour qui", lines(whoLines(activity))],
    ...said("Lieux", places.map(placeLine)),
    ...said("Groupes", groups.map(groupLine)),
    ["Périodes", periods.length === 0 ? "aucune : rien à réserver" : lines(periods.flatMap(periodLines))],
    ...said("Parties de journée", parts.flatMap(partLines)),
    ...said("Formules", unitsOf(activity).map(unitLine)),
    ...said("Exceptions", exceptions.map(exceptionLine)),
    ["Règles", lines(ruleLines(activity))]
  ])
  return next.length === 0 ? text : `${text}\n${slotsTable(style, activity, next)}`
}

const placeLine = ({ code, name, schools }: Activity["places"][number]): string =>
  `${name} (${code})${schools.length === 0 ? "" : ` : ${schools.join(", ")}`}`

const groupLine = ({ code, name, ages, classes }: Activity["groups"][number]): string => {
  const who = [ages === null ? "" : `${ages.from} à ${ages.to} ans`, classes.join(", ")].filter((word) => word !== "")
  return `${name} (${code})${who.length === 0 ? "" : ` : ${who.join(" ; ")}`}`
}

const slotsTable = (style: Style, { parts }: Activity, next: ReadonlyArray<SlotsOfDay>): string => {
  const names = new Map(parts.map(({ code, name }) => [code, name]))
  return table(
    style,
    [
      "Prochains créneaux",
      "Partie",
      { title: "Réservés", align: "right" },
      { title: "Places", align: "right" },
      "Fermés"
    ],
    next.map(({ day: on, part, slots, closed, capacity, reserved }) => [
      day(on),
      names.get(part) ?? part,
      String(reserved),
      capacity === null ? "sans limite" : String(capacity),
      closed === 0 ? "" : `${closed} sur ${slots}`
    ])
  )
}
