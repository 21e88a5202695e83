import { ruleSentence } from "@portail-familles/core/activities/model"
import { refusalSentence, type StoryEvent } from "@portail-familles/core/reservations"
import type { Names } from "./names.ts"

/** What became of a wish, who had it, and why, as an agent reads it out. */
export const eventSentence = (event: StoryEvent, names: Names): string =>
  [`${whoOf(event)} ${didOf(event, names)}.`, whyOf(event), ruleOf(event), reasonOf(event)]
    .filter((sentence) => sentence !== "")
    .join(" ")

const whoOf = ({ adult, actor, householdRef }: StoryEvent): string => {
  if (adult !== null) return `${adult} (foyer ${householdRef})`
  return actor.startsWith("family:")
    ? `Quelqu'un du foyer ${householdRef}, dont le compte n'est plus là,`
    : `La mairie (${actor})`
}

const didOf = (event: StoryEvent, names: Names): string => {
  const { activity, unit, action, outcome, detail } = event
  const what = `« ${names.activity(activity)}, ${names.unit(activity, unit)} »`
  const fee =
    detail.feePercent == null || detail.feePercent === 0 ? "" : ` ; ${detail.feePercent} % du prix restent dus`
  if (action === "close") return `a fermé le créneau ${what} : la réservation est annulée, sans frais`
  if (outcome === "booked") {
    return `a réservé ${what}${detail.imported === true ? ", par un fichier d'un autre logiciel" : ""}${surchargeOf(event)}`
  }
  if (outcome === "cancelled") return `a annulé ${what}${fee}`
  if (outcome === "asked") return `a demandé ${what} ; décidé plus tard`
  const wanted = action === "add" ? "réserver" : "annuler"
  return `a voulu ${wanted} ${what} : ${outcome === "full" ? "complet" : "refusé"}`
}

const surchargeOf = ({ detail: { surcharge } }: StoryEvent): string =>
  surcharge == null ? "" : ", hors délai avec majoration"

const whyOf = ({ outcome, code, detail }: StoryEvent): string =>
  code === "" || outcome === "asked" || outcome === "booked" || (outcome === "cancelled" && code !== "not-enrolled")
    ? ""
    : refusalSentence(
        { code, limit: detail.limit == null ? null : new Date(detail.limit), reason: detail.reason ?? "" },
        "fr"
      )

/** The rule that refused. */
const ruleOf = ({ action, outcome, detail: { rule } }: StoryEvent): string => {
  if (rule == null || outcome !== "refused") return ""
  if ("surcharge" in rule) return `Règle : ${ruleSentence({ group: "lateAdd", rule }, "fr")}`
  if ("feePercent" in rule) return `Règle : ${ruleSentence({ group: "lateCancel", rule }, "fr")}`
  return `Règle : ${ruleSentence({ group: action === "add" ? "add" : "cancel", rule }, "fr")}`
}

const reasonOf = ({ action, detail }: StoryEvent): string => {
  const reason = detail.staffReason ?? (action === "close" ? detail.reason : undefined)
  return reason === undefined || reason === "" ? "" : `Motif : ${reason}`
}
