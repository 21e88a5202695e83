import { todayInParis } from "@portail-familles/core/platform/time"
import { SchoolCalendarApi, schoolZoneOf, ZoneUnsaid } from "@portail-familles/core/towns"
import type { Command } from "commander"
import { Config, Effect, Layer, Option } from "effect"
import { command, type OptionsOf } from "../../../running/command.ts"
import { dryRun, yes } from "../../../running/options.ts"
import { staffOf } from "../../../running/staff.ts"
import type { Terminal } from "../../../terminal/Terminal.ts"
import { bringCalendar, calendarServices } from "./bringCalendar.ts"

const takes = { dryRun, yes }

/** `SCHOOL_CALENDAR_ENDPOINT`: where the ministry's data set answers, by default its own address. */
const schoolCalendarApi: Layer.Layer<never, Config.ConfigError> = Layer.effect(
  SchoolCalendarApi,
  Effect.gen(function* () {
    const usual = yield* SchoolCalendarApi
    const url = yield* Config.option(Config.URL("SCHOOL_CALENDAR_ENDPOINT"))
    return Option.match(url, { onNone: () => usual, onSome: ({ href }) => ({ ...usual, endpoint: href }) })
  })
)

/** `portail town calendar update`: brings what the ministry publishes today into the town. */
export const updateCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "update",
    description: "reprend les vacances publiées par le ministère, de cette année scolaire et des suivantes",
    takes,
    explained: `Demande le jeu de données fr-en-calendrier-scolaire à data.education.gouv.fr (ou à SCHOOL_CALENDAR_ENDPOINT).
Sans accès à Internet : portail town calendar import <fichier>.`,
    examples: [
      ["portail town calendar update --dry-run", "montre ce que le ministère a changé"],
      ["portail town calendar update --yes", "l'applique sans demander (tâche planifiée)"]
    ],
    services: (options) => Layer.mergeAll(calendarServices(options), schoolCalendarApi),
    run: update
  })

const update = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const { town } = yield* staffOf(terminal, options)
  const { zone } = town.settings.calendar
  if (zone === null) return yield* new ZoneUnsaid({ likely: schoolZoneOf(town.settings.inseeCode) })
  const { fetchOfficialCalendar } = yield* Effect.promise(
    () => import("@portail-familles/core/towns/calendar/official")
  )
  const rows = yield* fetchOfficialCalendar(zone, schoolYearBegun(yield* todayInParis))
  return yield* bringCalendar(terminal, options, town, rows)
})

/** From August, so that the school year of a day is whole wherever it begins. */
const schoolYearBegun = (today: string): string =>
  `${Number(today.slice(0, 4)) - (today.slice(5) < "08-01" ? 1 : 0)}-08-01`
