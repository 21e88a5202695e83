import { Effect } from "effect"
import type ICAL from "ical.js"
import { CalendarUnreadable, type OfficialRow } from "./OfficialRow.ts"
import { zonesNamed } from "./officialZones.ts"

/** The events of the data set's ICS: of one zone each (`Zone-B.ics`), or of several, whose holidays it cuts where zones differ. */
export const readOfficialIcs = Effect.fnUntraced(function* (text: string) {
  const { default: library } = yield* Effect.promise(() => import("ical.js"))
  const events = yield* Effect.try({
    try: () => new library.Component(library.parse(text)).getAllSubcomponents("vevent"),
    catch: () => new CalendarUnreadable({ code: "broken-ics" })
  })
  if (events.length === 0) return yield* new CalendarUnreadable({ code: "no-events" })
  const lines = eventLines(text)
  return events.map((event, index) => eventRow(event, lines[index] ?? 0))
})

const eventLines = (text: string): ReadonlyArray<number> =>
  text.split(/\r\n|\n|\r/).flatMap((line, index) => (/^BEGIN:VEVENT\s*$/i.test(line) ? [index + 1] : []))

const eventRow = (event: ICAL.Component, line: number): OfficialRow => {
  const value = (name: string) => String(event.getFirstPropertyValue(name) ?? "")
  const [title = ""] = value("summary").split(" - ")
  const [, name = title, population = ""] = /^(.*?)\s*\(([^)]*)\)\s*$/.exec(title) ?? []
  const start = value("dtstart")
  return {
    line,
    name,
    population,
    start,
    // an event of one day need not say its end
    end: value("dtend") || start,
    academy: "",
    zones: [value("location"), value("summary"), calendarNamedIn(value("uid"))].find(namesZone) ?? "",
    schoolYear: ""
  }
}

const namesZone = (text: string): boolean => zonesNamed(text).length > 0

/** `20260831T094353Z-SaintPierreEtMiquelon@data.education.gouv.fr` is of the file of Saint-Pierre-et-Miquelon. */
const calendarNamedIn = (uid: string): string =>
  uid
    .replace(/@.*$/s, "")
    .replace(/^\d{8}T\d{6}Z-/, "")
    .replace(/([a-z])(?=[A-Z])/g, "$1-")
