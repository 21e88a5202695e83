import { type AccountRow, Accounts } from "@portail-familles/core/accounts"
import { Naming } from "@portail-familles/core/households"
import type { Command } from "commander"
import { Effect } from "effect"
import type { OptionsOf } from "../../running/command.ts"
import { optional } from "../../running/declared.ts"
import { inMemory, listCommand } from "../../running/listing.ts"
import { householdFilter } from "../../running/naming.ts"
import { Word } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import { choiceOf } from "../../terminal/choice.ts"
import { at, colored, type ListColumn, text } from "../../terminal/listColumns.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { accountStates, count, mailRefusal, moment } from "../../terminal/words.ts"
import { mailWithOrigin } from "./invitationTables.ts"
import { servicesOfAccounts } from "./services.ts"

const takes = {
  household: householdFilter,
  mail: optional("<adresse>", Word, "une adresse mail"),
  state: optional("<état>", choiceOf(accountStates), "un état")
}

/** `portail account list`: adults and where their accounts stand. */
export const accountListCommand = (terminal: Terminal): Command =>
  listCommand(terminal, {
    name: "list",
    description: "liste les adultes et l'état de leur compte",
    takes,
    examples: [
      ['portail account list --state "jamais invité"', "qui n'a encore reçu aucune invitation"],
      ["portail account list --state bloqué", "qui doit attendre après trop de mots de passe erronés"],
      ["portail account list --mail claire.martin@example.fr", "où en est une personne qui appelle"],
      ["portail account list --state actif --csv", "les comptes actifs, pour un tableur"]
    ],
    services: servicesOfAccounts,
    columns,
    find: list
  })

const list = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const accounts = yield* Accounts
  const { staff } = yield* staffOf(terminal, options)
  const { household, mail, state } = options
  const found = yield* accounts.list(staff, {
    ...(household === undefined
      ? {}
      : { household: (yield* Naming.use((naming) => naming.household(staff, household))).ref }),
    ...(mail === undefined ? {} : { mail })
  })
  const rows = found.filter((row) => state === undefined || row.state === state)
  return { each: inMemory(rows), summary: (total: number) => count(total, "adulte") }
})

const columns = ({ outStyle }: Terminal): ReadonlyArray<ListColumn<AccountRow>> => [
  text("Nom", (row) => row.familyName),
  text("Prénom", (row) => row.givenName),
  { title: "Mail", cell: mailWithOrigin, csv: (row) => row.mail ?? "" },
  text("Foyer", (row) => row.householdRef),
  colored("Compte", stateText, ({ state }) => (state === "locked" ? outStyle.red : undefined)),
  at("Invité le", (row) => row.invitedAt, { minor: true }),
  at("Expire le", (row) => (row.state === "invited" || row.state === "expired" ? row.expiresAt : null), {
    minor: true
  }),
  at("Activé le", (row) => row.activatedAt, { minor: true }),
  text("Dernier mail", (row) => (row.refusal === null ? null : mailRefusal(row.refusal)))
]

const stateText = ({ state, lockedUntil }: AccountRow): string =>
  state === "locked" ? `bloqué jusqu'au ${moment(lockedUntil)}` : accountStates[state]
