import { todayInParis } from "@portail-familles/core/platform/time"
import { schoolZoneOf, TownCalendars, Towns, townYear } from "@portail-familles/core/towns"
import type { Command } from "commander"
import { Effect, Layer, Schema } from "effect"
import { command, type OptionsOf } from "../../../running/command.ts"
import { optional } from "../../../running/declared.ts"
import { database } from "../../../running/layers.ts"
import { Word } from "../../../running/options.ts"
import { townOf } from "../../../running/staff.ts"
import { publicHolidayZoneWords, zoneToSay, zoneWords } from "../../../terminal/calendarWords.ts"
import type { Terminal } from "../../../terminal/Terminal.ts"
import { facts, table } from "../../../terminal/table.ts"
import { day } from "../../../terminal/words.ts"

const SchoolYear = Word.check(Schema.isPattern(/^(19|20|21)\d{2}(-\d{4})?$/))
const takes = { year: optional("<année>", SchoolYear, "année scolaire, par son début, comme 2026 (sinon l'actuelle)") }

/** `portail town calendar show`: the days of a school year, and what is known until when. */
export const showCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "show",
    description: "montre vacances, jours fériés et fermetures d'une année scolaire, et jusqu'à quand ils sont connus",
    takes,
    examples: [
      ["portail town calendar show", "l'année scolaire en cours"],
      ["portail town calendar show --year 2027", "l'année 2027-2028"]
    ],
    services: (options) => Layer.provide(Layer.mergeAll(Towns.layer, TownCalendars.layer), database(options)),
    run: show
  })

const sources = {
  bundled: "livrée avec le portail",
  imported: "importée par la ville",
  listed: "d'après l'ancien fichier de la ville"
} as const
const kinds = { "school-holiday": "vacances", "public-holiday": "jour férié", closure: "fermeture" } as const

const show = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const town = yield* townOf(terminal, options)
  const calendars = yield* TownCalendars
  const calendar = yield* calendars.read(town)
  const today = yield* todayInParis
  const year = townYear(calendar, yield* calendars.recorded(town), options.year ?? today)
  const { zone, known, publicHolidays } = calendar
  const notes = [
    ...(zone === null
      ? [`La ville n'a pas dit sa zone. ${zoneToSay(schoolZoneOf(town.settings.inseeCode))}`]
      : year.missing
        ? [
            `Les vacances de ${year.schoolYear} ne sont pas connues : portail town calendar update, ou import <fichier>.`
          ]
        : [])
  ]
  return {
    data: { zone, known, publicHolidays, ...year },
    text: [
      facts(terminal.outStyle, [
        ["Zone", zone === null ? "non précisée" : zoneWords[zone]],
        ["Vacances connues", known === null ? "aucune" : `du ${day(known.from)} au ${day(known.to)}`],
        ["Jours fériés", publicHolidayZoneWords[publicHolidays]],
        ["Année scolaire", year.source === null ? year.schoolYear : `${year.schoolYear}, ${sources[year.source]}`]
      ]),
      table(
        terminal.outStyle,
        ["Du", "Au", "Sorte", "Nom", "Reprise"],
        year.days.map(({ kind, name, from, to, resumesOn }) => [
          day(from),
          to === from ? "" : day(to),
          kinds[kind],
          name,
          resumesOn === null ? "" : day(resumesOn)
        ])
      )
    ].join("\n"),
    ...(notes.length === 0 ? {} : { note: notes.join("\n") })
  }
})
