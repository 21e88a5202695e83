import { fillOf, type Occupancy, Reservations } from "@portail-familles/core/reservations"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { flag, optional } from "../../running/declared.ts"
import { Word, yes } from "../../running/options.ts"
import { openedPrivateFile } from "../../running/privateFile.ts"
import { staffOf } from "../../running/staff.ts"
import { barOf } from "../../terminal/bar.ts"
import type { Style, Terminal } from "../../terminal/Terminal.ts"
import { table } from "../../terminal/table.ts"
import { day } from "../../terminal/words.ts"
import { fillChart, fillWords, placesOf, summaryOf } from "./fillChart.ts"
import { codesOf, daysOf, periodWords, slotTakes } from "./filter.ts"
import { inOrderOf, type Names, readNames } from "./names.ts"
import { readingServices } from "./services.ts"

const takes = {
  ...slotTakes,
  full: flag("seulement ce qui est complet, ou presque"),
  svg: optional("<fichier>", Word, "écrit aussi un graphique, image SVG lisible de vous seul"),
  yes
}

/** Days that are read where none is said: the coming week. */
const usualDays = 7

/** `portail planning fill`: how full slots are. */
export const planningFillCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "fill",
    description: "montre le remplissage des créneaux ; sans jour, celui des sept prochains",
    takes,
    examples: [
      ["portail planning fill --activity restauration", "la semaine qui vient à la cantine"],
      ["portail planning fill --from 2026-12-21 --to 2026-12-24 --full", "les jours complets ou presque"],
      ["portail planning fill --activity centre-loisirs --svg remplissage.svg", "le même en graphique, à imprimer"],
      ["portail planning fill --json", "les mêmes nombres, pour un tableau de bord"]
    ],
    services: readingServices,
    run: fill
  })

const fill = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const reservations = yield* Reservations
  const { staff } = yield* staffOf(terminal, options)
  const { activities, names } = yield* readNames(staff)
  const period = yield* daysOf(options, usualDays)
  const found = yield* reservations.occupancy(staff, { ...period, ...(yield* codesOf(activities, options)) })
  const all = inOrderOf(activities, found)
  const slots = options.full ? all.filter((slot) => ["full", "nearly-full"].includes(fillOf(slot))) : all
  if (options.svg !== undefined) {
    const write = yield* openedPrivateFile(options.svg, options.yes, "--svg")
    const single = singleOf(slots)
    const title = `Remplissage${single === undefined ? "" : `, ${names.activity(single)}`}, ${periodWords(period)}`
    yield* write(fillChart(title, slots, labelIn(names, single !== undefined)))
  }
  return {
    data: slots.map((slot) => ({ ...slot, fill: fillOf(slot) })),
    text: slots.length === 0 ? "" : page(terminal.outStyle, slots, names),
    note: `${summaryOf(slots)}, ${periodWords(period)}.${options.svg === undefined ? "" : ` Graphique : ${options.svg}`}`
  }
}, Effect.scoped)

/** The activity of slots that are all of one. */
const singleOf = (slots: ReadonlyArray<Occupancy>): string | undefined => {
  const [only, ...others] = [...new Set(slots.map(({ activity }) => activity))]
  return others.length === 0 ? only : undefined
}

/** Of one activity its name stands above the table: places and groups need the room. */
const page = (style: Style, slots: ReadonlyArray<Occupancy>, names: Names): string => {
  const only = singleOf(slots)
  const single = only !== undefined
  const drawn = table(
    style,
    [
      "Jour",
      ...(single ? [] : ["Activité"]),
      "Partie",
      "Lieu",
      "Groupe",
      { title: "Places", align: "right" },
      { title: "", minor: true },
      "État"
    ],
    slots.map((slot) => [
      day(slot.day),
      ...(single ? [] : [names.activity(slot.activity)]),
      names.part(slot.activity, slot.part),
      names.place(slot.activity, slot.place) || "–",
      names.group(slot.activity, slot.group) || "–",
      placesOf(slot),
      slot.capacity === null ? "" : barOf(style, slot.reserved, slot.capacity),
      stateOf(slot)
    ])
  )
  return single ? `${style.bold(names.activity(only))}\n${drawn}` : drawn
}

const stateOf = (slot: Occupancy): string =>
  slot.state === "closed" && slot.reason !== "" ? `${fillWords.closed} : ${slot.reason}` : fillWords[fillOf(slot)]

/** `21/12/2026, Centre de loisirs, Matin, Sud, 3-5 ans`; of one activity without its name. */
const labelIn =
  (names: Names, single: boolean) =>
  ({ day: on, activity, part, place, group }: Occupancy): string =>
    [
      day(on),
      single ? "" : names.activity(activity),
      names.part(activity, part),
      names.place(activity, place),
      names.group(activity, group)
    ]
      .filter((word) => word !== "")
      .join(", ")
