import type { AccountRow } from "@portail-familles/core/accounts"
import type { MailFate } from "@portail-familles/core/mail"
import type { Style } from "../../terminal/Terminal.ts"
import { type Cell, table } from "../../terminal/table.ts"
import { accountStates, count, mailRefusal } from "../../terminal/words.ts"
import type { NotInvited, Planned } from "./planning.ts"

/** What became of an adult: a mail that left, waits or was refused for good, or none at all. */
export interface Invitation {
  readonly adult: AccountRow
  readonly takenBy: AccountRow | null
  readonly outcome: MailFate["state"] | NotInvited
  readonly mailId: string | null
  /** The mail server's code where it did not take the mail. */
  readonly reason: string | null
}

const notInvited: Readonly<Record<NotInvited, string>> = {
  "already-active": "compte déjà actif",
  disabled: "compte désactivé",
  "no-mail": "pas d'adresse mail",
  "mail-taken": "adresse déjà prise par un autre compte",
  "mail-unapproved": "adresse donnée par un autre adulte, à confirmer"
}

const nameOf = ({ givenName, familyName }: AccountRow): string => `${givenName} ${familyName}`

const why = (reason: NotInvited, takenBy: AccountRow | null): string =>
  reason === "mail-taken" && takenBy !== null ? `même adresse que ${nameOf(takenBy)}` : notInvited[reason]

/** Who would get an invitation, and why others would not. */
export const plannedTable = (style: Style, planned: ReadonlyArray<Planned>): string =>
  table(
    style,
    ["Nom", "Prénom", "Mail", "Foyer", "Sera invité"],
    planned.map(({ adult, plan, takenBy }) => [
      adult.familyName,
      adult.givenName,
      mailWithOrigin(adult),
      adult.householdRef,
      plan === "send" ? willBe(adult) : { text: `non : ${why(plan, takenBy)}`, color: style.yellow }
    ])
  )

/** The address, and which other adult gave it. */
export const mailWithOrigin = ({ mail, mailGivenBy }: AccountRow): string =>
  mail === null ? "–" : `${mail}${mailGivenBy === null ? "" : ` (donnée par ${mailGivenBy})`}`

const willBe = ({ state }: AccountRow): string =>
  state === "never-invited" ? "oui" : `oui, nouveau lien (${accountStates[state]})`

/** Those whom no mail reached; empty when it reached all. */
export const notSentTable = (style: Style, invitations: ReadonlyArray<Invitation>): string => {
  const rows = invitations.filter(
    ({ outcome, reason }) => outcome !== "sent" && (outcome !== "waiting" || reason !== null)
  )
  if (rows.length === 0) return ""
  return table(
    style,
    ["Nom", "Prénom", "Mail", "Foyer", "Pas envoyé"],
    rows.map((row) => [
      row.adult.familyName,
      row.adult.givenName,
      row.adult.mail ?? "–",
      row.adult.householdRef,
      reasonCell(style, row)
    ])
  )
}

const reasonCell = (style: Style, { outcome, reason, takenBy }: Invitation): Cell => {
  if (outcome === "refused") return { text: mailRefusal(reason ?? ""), color: style.red }
  if (outcome === "waiting") return `${mailRefusal(reason ?? "")}, nouvel essai à venir`
  return outcome === "sent" ? "" : why(outcome, takenBy)
}

/** The closing lines: how many left, how many wait and for what, how many were not invited and why. */
export const reportText = (invitations: ReadonlyArray<Invitation>, stalled: boolean): string => {
  const number = (outcome: Invitation["outcome"]) => countsOf(invitations)[outcome] ?? 0
  const tried = invitations.some(({ outcome, reason }) => outcome === "waiting" && reason !== null)
  const not = (Object.keys(notInvited) as Array<NotInvited>)
    .filter((outcome) => number(outcome) > 0)
    .map((outcome) => `${notInvited[outcome]} : ${number(outcome)}`)
  return [
    ...(number("sent") > 0 ? [`${count(number("sent"), "invitation partie", "invitations parties")}.`] : []),
    ...(number("refused") > 0
      ? [
          `${count(number("refused"), "refusée", "refusées")} par le serveur de mails : corrigez l'adresse et invitez à nouveau.`
        ]
      : []),
    ...(number("waiting") > 0 ? [waitingText(number("waiting"), stalled, tried)] : []),
    ...(not.length > 0 ? [`Non invités : ${not.join(", ")}.`] : []),
    ...(number("mail-taken") > 0
      ? ["Chaque adulte a son compte, donc sa propre adresse mail : demandez-la à la famille, corrigez, puis invitez."]
      : []),
    ...(number("mail-unapproved") > 0
      ? [
          "Une adresse qu'un autre adulte a donnée ouvrirait un compte à qui la lit : vérifiez-la, puis nommez-la (--mail)."
        ]
      : [])
  ].join("\n")
}

const waitingText = (waiting: number, stalled: boolean, tried: boolean): string => {
  const queued = `${count(waiting, "invitation")} en file d'attente :`
  if (tried) return `${queued} le portail réessaie pendant deux jours. Vérifiez SMTP_URL et le serveur de mails.`
  return stalled
    ? `${queued} rien ne part pour l'instant. Les mails partent quand le serveur du portail tourne ; rien n'est perdu.`
    : `${queued} les mails partent quand le serveur du portail tourne.`
}

/** How many of each outcome. */
export const countsOf = (invitations: ReadonlyArray<Invitation>): Partial<Record<Invitation["outcome"], number>> => {
  const counts: Partial<Record<Invitation["outcome"], number>> = {}
  for (const { outcome } of invitations) counts[outcome] = (counts[outcome] ?? 0) + 1
  return counts
}

/** What `--json` tells of invitations. */
export const sentDocument = (invitations: ReadonlyArray<Invitation>, stalled: boolean) => ({
  queued: invitations.filter(({ mailId }) => mailId !== null).length,
  stalled,
  counts: countsOf(invitations),
  adults: invitations.map(({ adult, outcome, reason, mailId }) => ({
    ...adultDocument(adult),
    outcome,
    reason,
    mailId
  }))
})

/** An adult in what `--json` tells. */
export const adultDocument = ({
  adultId,
  givenName,
  familyName,
  mail,
  mailGivenBy,
  householdRef,
  state
}: AccountRow) => ({
  adultId,
  givenName,
  familyName,
  mail,
  mailGivenBy,
  householdRef,
  state
})
