import type {
  CalendarLinesInvalid,
  CalendarRefused,
  CalendarUnreadable,
  SchoolCalendarUnavailable
} from "@portail-familles/core/towns"
import { calendarLineWords, zoneToSay, zoneWords } from "./calendarWords.ts"
import { exitCodes } from "./exitCodes.ts"
import { failureReport } from "./failureReport.ts"
import { count } from "./words.ts"

/** What a calendar may be refused for. */
export type CalendarFailure = CalendarRefused | CalendarUnreadable | SchoolCalendarUnavailable

const apiReasons: Readonly<Record<SchoolCalendarUnavailable["code"], string>> = {
  connection: "il n'est pas joignable d'ici",
  timeout: "il ne répond pas à temps",
  status: "il refuse",
  unreadable: "sa réponse n'est pas celle du calendrier scolaire"
}

const elsewhere =
  "Réessayez plus tard, ou téléchargez le fichier (CSV ou ICS) du jeu de données fr-en-calendrier-scolaire et : portail town calendar import <fichier>"

/** Most lines shown of a file that is refused. */
const mostShown = 20

/** What to say of them. */
export const calendarFailures = {
  ZoneUnsaid: ({ likely }: Extract<CalendarRefused, { readonly _tag: "ZoneUnsaid" }>) =>
    failureReport(exitCodes.refused, "La ville n'a pas dit sa zone de vacances.", zoneToSay(likely)),
  ZoneNotInCalendar: ({ zone, incomplete }: Extract<CalendarRefused, { readonly _tag: "ZoneNotInCalendar" }>) =>
    failureReport(
      exitCodes.badFile,
      incomplete.length === 0
        ? `Le calendrier ne dit rien de ${zoneWords[zone]} : rien n'a été changé.`
        : `Le calendrier n'a pas d'année scolaire entière pour ${zoneWords[zone]} (${incomplete.join(", ")} en partie) : rien n'a été changé.`,
      "Prenez le fichier de cette zone, ou celui de toutes, avec des années entières."
    ),
  CalendarGap: ({ missing }: Extract<CalendarRefused, { readonly _tag: "CalendarGap" }>) =>
    failureReport(
      exitCodes.refused,
      `Il manquerait ${missing.join(", ")} entre les années connues : rien n'a été changé.`,
      "Prenez un fichier où ces années se trouvent aussi."
    ),
  CalendarLinesInvalid: ({ problems }: CalendarLinesInvalid) =>
    failureReport(
      exitCodes.badFile,
      `${count(problems.length, "ligne")} de la zone de la ville ne se ${problems.length === 1 ? "lit" : "lisent"} pas : rien n'a été changé.`,
      "Corrigez ces lignes et relancez.",
      problems.slice(0, mostShown).map(calendarLineWords)
    ),
  CalendarUnreadable: ({ code }: CalendarUnreadable) =>
    failureReport(
      exitCodes.badFile,
      code === "no-events" ? "Ce calendrier ICS est vide." : "Ce fichier ICS est incomplet ou abîmé.",
      "Téléchargez-le de nouveau ; rien n'a été changé."
    ),
  SchoolCalendarUnavailable: ({ endpoint, code, status }: SchoolCalendarUnavailable) =>
    failureReport(
      exitCodes.refused,
      `Le calendrier du ministère n'a pas pu être lu : ${apiReasons[code]}${status === null ? "" : ` (${status})`}.`,
      elsewhere,
      [endpoint]
    )
}
