import { type AccountRow, Accounts } from "@portail-familles/core/accounts"
import type { Command } from "commander"
import { Effect, Schema } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { optional } from "../../running/declared.ts"
import { Word } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { type Cell, table } from "../../terminal/table.ts"
import { accountStates, count, keysOf, mailRefusal, moment } from "../../terminal/words.ts"
import { servicesOfAccounts } from "./services.ts"
import { mailWithOrigin } from "./shown.ts"

const takes = {
  household: optional("<ref>", Word, "un foyer, par sa référence"),
  mail: optional("<adresse>", Word, "une adresse mail"),
  state: optional("<état>", Schema.Literals(keysOf(accountStates)), "un état")
}

/** `portail account list`: adults and where their accounts stand. */
export const accountListCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "list",
    description: "liste les adultes et l'état de leur compte",
    takes,
    examples: [
      ["portail account list --state never-invited", "qui n'a encore reçu aucune invitation"],
      ["portail account list --state locked", "qui doit attendre après trop de mots de passe erronés"],
      ["portail account list --mail claire.martin@example.fr", "où en est une personne qui appelle"],
      ["portail account list --state active --json", "les comptes actifs, pour un script"]
    ],
    services: servicesOfAccounts,
    run: list
  })

const list = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const accounts = yield* Accounts
  const { staff } = yield* staffOf(terminal, options)
  const { household, mail, state } = options
  const found = yield* accounts.list(staff, {
    ...(household === undefined ? {} : { household }),
    ...(mail === undefined ? {} : { mail })
  })
  const rows = found.filter((row) => state === undefined || row.state === state)
  return {
    data: rows,
    text: rows.length === 0 ? "" : accountTable(terminal, rows),
    note: `${count(rows.length, "adulte")}.`
  }
})

const accountTable = (terminal: Terminal, rows: ReadonlyArray<AccountRow>): string =>
  table(
    terminal.outStyle,
    ["Nom", "Prénom", "Mail", "Foyer", "Compte", "Invité le", "Expire le", "Activé le", "Dernier mail"],
    rows.map((row) => [
      row.familyName,
      row.givenName,
      mailWithOrigin(row),
      row.householdRef,
      stateCell(terminal, row),
      moment(row.invitedAt),
      row.state === "invited" || row.state === "expired" ? moment(row.expiresAt) : "–",
      moment(row.activatedAt),
      row.refusal === null ? "–" : mailRefusal(row.refusal)
    ])
  )

const stateCell = ({ outStyle }: Terminal, { state, lockedUntil }: AccountRow): Cell => {
  if (state === "locked") return { text: `bloqué jusqu'au ${moment(lockedUntil)}`, color: outStyle.red }
  return accountStates[state]
}
