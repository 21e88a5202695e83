import type { AccountRow } from "@portail-familles/core/accounts/Account.ts"
import type { Invited } from "@portail-familles/core/accounts/Invitations.ts"
import type { Colors } from "../../terminal/Terminal.ts"
import { table } from "../../terminal/table.ts"
import { accountStates, count } from "../../terminal/words.ts"

/** What became of an adult: what the invitation gave, or an account that the town closed. */
export type InviteOutcome = Invited | "disabled"

const plan = ({ state, mail }: AccountRow): string => {
  if (state === "active") return "non : compte déjà actif"
  if (state === "disabled") return "non : compte désactivé"
  if (mail === null) return "non : pas d'adresse mail"
  return state === "never-invited" ? "oui" : `oui, nouveau lien (${accountStates[state]})`
}

/** Who would get an invitation, and why others would not. */
export const plannedTable = (colors: Colors, adults: ReadonlyArray<AccountRow>): string =>
  table(
    colors,
    ["Nom", "Prénom", "Mail", "Foyer", "Sera invité"],
    adults.map((adult) => [adult.familyName, adult.givenName, adult.mail ?? "–", adult.householdRef, plan(adult)])
  )

const outcomes: Readonly<Record<InviteOutcome, string>> = {
  sent: "en file d'attente",
  "already-active": "compte déjà actif",
  "no-mail": "pas d'adresse mail",
  "mail-taken": "adresse déjà prise par un autre compte",
  disabled: "compte désactivé"
}

/** What became of each. */
export const invitedTable = (
  colors: Colors,
  results: ReadonlyArray<{ readonly adult: AccountRow; readonly outcome: InviteOutcome }>
): string =>
  table(
    colors,
    ["Nom", "Prénom", "Mail", "Invitation"],
    results.map(({ adult, outcome }) => [adult.familyName, adult.givenName, adult.mail ?? "–", outcomes[outcome]])
  )

/** The closing line: the mails wait for the server, this command sends none. */
export const outcomesText = (results: ReadonlyArray<InviteOutcome>): string => {
  const number = (outcome: InviteOutcome) => results.filter((each) => each === outcome).length
  const others = (["already-active", "no-mail", "mail-taken", "disabled"] as const)
    .filter((outcome) => number(outcome) > 0)
    .map((outcome) => `${outcomes[outcome]} : ${number(outcome)}`)
  return [
    `${count(number("sent"), "invitation")} en file d'attente : les mails partent quand le serveur du portail tourne.`,
    ...(others.length === 0 ? [] : [`Non invités : ${others.join(", ")}.`])
  ].join(" ")
}
