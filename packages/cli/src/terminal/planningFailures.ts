import type {
  BookingBusy,
  OtherMode,
  PeriodNotFound,
  RequestNotFound,
  RequestsOpen
} from "@portail-familles/core/reservations"
import { exitCodes } from "./exitCodes.ts"
import { failureReport } from "./failureReport.ts"
import { moment } from "./words.ts"

/** What may fail about reservations. */
export type PlanningFailure = BookingBusy | OtherMode | PeriodNotFound | RequestNotFound | RequestsOpen

const modes = {
  "first-come": "au premier arrivé",
  requests: "tirée au sort",
  staff: "attribuée par la mairie"
} satisfies Record<OtherMode["mode"], string>

/** What to say when reservations cannot be changed now. */
export const planningFailures = {
  BookingBusy: (_: BookingBusy) =>
    failureReport(
      exitCodes.refused,
      "Trop de familles réservent en ce moment : rien n'a été changé.",
      "Relancez dans quelques secondes."
    ),
  PeriodNotFound: ({ activity, period, known }: PeriodNotFound) =>
    failureReport(
      exitCodes.notFound,
      `L'activité ${activity} n'a pas de période ${period}.`,
      known.length === 0 ? "Voir : portail activity show" : `Ses périodes : ${known.join(", ")}.`
    ),
  OtherMode: ({ activity, period, mode }: OtherMode) =>
    failureReport(
      exitCodes.refused,
      `La période ${period} de ${activity} est ${modes[mode]}.`,
      "Le mode d'une période se dit dans le fichier des activités (periods[].mode) : portail activity apply"
    ),
  RequestsOpen: ({ until }: RequestsOpen) =>
    failureReport(
      exitCodes.refused,
      `Les familles peuvent demander jusqu'au ${moment(until)} : le tirage attend.`,
      "Pour l'essayer avec un autre nombre secret, sans rien changer : --dry-run"
    ),
  RequestNotFound: ({ typed }: RequestNotFound) =>
    failureReport(
      exitCodes.notFound,
      `Aucune demande qui attend n'a l'identifiant ${typed}, ou plusieurs commencent ainsi.`,
      "Voir : portail planning requests list"
    )
}
