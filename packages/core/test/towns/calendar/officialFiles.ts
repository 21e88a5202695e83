import { bundledHolidays } from "../../../src/towns/calendar/bundledHolidays.ts"

/** Midnight in Paris of an ISO day, as the data set writes it: in UTC. */
export const utc = (day: string): string => {
  const noon = new Date(`${day}T12:00:00Z`)
  const summer = /\+2/.test(
    new Intl.DateTimeFormat("fr-FR", { timeZone: "Europe/Paris", timeZoneName: "shortOffset" }).format(noon)
  )
  const midnight = new Date(Date.parse(`${day}T00:00:00Z`) - (summer ? 2 : 1) * 3_600_000)
  return midnight.toISOString().replace(".000Z", "+00:00")
}

export interface Line {
  readonly description: string
  readonly population: string
  readonly start: string
  readonly end: string
  readonly academy: string
  readonly zone: string
  readonly year: string
}

/** The bundled years of a zone from one on, as the data set tells them: one line for each académie, summers for teachers too. */
export const officialLines = (
  zone: "A" | "B" | "C",
  academies: ReadonlyArray<string>,
  since = "2024-2025"
): ReadonlyArray<Line> =>
  bundledHolidays(zone)
    .filter(({ schoolYear }) => schoolYear >= since)
    .flatMap(({ schoolYear, name, from, resumesOn }) =>
      academies.flatMap((academy) => {
        const line = {
          description: name.replace("’", "'"),
          population: name.includes("été") ? "Élèves" : "-",
          start: utc(from),
          end: utc(resumesOn ?? from),
          academy,
          zone: `Zone ${zone}`,
          year: schoolYear
        }
        const teachers = { ...line, population: "Enseignants", end: utc(`${from.slice(0, 4)}-08-29`) }
        return name.includes("été") ? [line, teachers] : [line]
      })
    )

const labels = "Description;Population;Date de début;Date de fin;Académies;Zones;annee_scolaire"

/** A CSV of the data set, with its labels. */
export const csvOf = (lines: ReadonlyArray<Line>, header = labels): Uint8Array =>
  new TextEncoder().encode(
    [
      header,
      ...lines.map((line) =>
        [line.description, line.population, line.start, line.end, line.academy, line.zone, line.year].join(";")
      ),
      ""
    ].join("\r\n")
  )

/** An event of the data set's ICS. */
export const event = (from: string, end: string, summary: string, more: ReadonlyArray<string> = []): string =>
  [
    "BEGIN:VEVENT",
    "DTSTAMP:20260831T093815Z",
    `DTSTART;VALUE=DATE:${from.replaceAll("-", "")}`,
    `DTEND;VALUE=DATE:${end.replaceAll("-", "")}`,
    `SUMMARY:${summary}`,
    ...more,
    "TRANSP:TRANSPARENT",
    "END:VEVENT"
  ].join("\r\n")

/** An ICS of the data set. */
export const icsOf = (...events: ReadonlyArray<string>): Uint8Array =>
  new TextEncoder().encode(
    ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//data.education.gouv.fr//FR", ...events, "END:VCALENDAR", ""].join(
      "\r\n"
    )
  )
