import { type AccountRow, Accounts } from "@portail-familles/core/accounts"
import { Command, Option } from "commander"
import { Effect, Schema } from "effect"
import { commonOptions, Word } from "../../running/options.ts"
import { runCommand } from "../../running/runCommand.ts"
import { staffOf } from "../../running/staff.ts"
import { withExamples } from "../../terminal/help.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { type Cell, table } from "../../terminal/table.ts"
import { accountStates, count, keysOf, mailRefusal, moment } from "../../terminal/words.ts"
import { servicesOfAccounts } from "./services.ts"

const Options = Schema.Struct({
  ...commonOptions,
  household: Schema.optionalKey(Word),
  mail: Schema.optionalKey(Word),
  state: Schema.optionalKey(Schema.Literals(keysOf(accountStates)))
})

/** `portail account list`: adults and where their accounts stand. */
export const accountListCommand = (terminal: Terminal): Command =>
  withExamples(
    new Command("list")
      .description("liste les adultes et l'état de leur compte")
      .option("--household <ref>", "un foyer, par sa référence")
      .option("--mail <adresse>", "une adresse mail")
      .addOption(new Option("--state <état>", "un état").choices(keysOf(accountStates))),
    [
      ["portail account list --state never-invited", "qui n'a encore reçu aucune invitation"],
      ["portail account list --state locked", "qui doit attendre après trop de mots de passe erronés"],
      ["portail account list --mail claire.martin@example.fr", "où en est une personne qui appelle"],
      ["portail account list --state active --json", "les comptes actifs, pour un script"]
    ]
  ).action(
    runCommand(terminal, { options: Options, services: servicesOfAccounts, run: (options) => list(terminal, options) })
  )

const list = Effect.fnUntraced(function* (terminal: Terminal, options: typeof Options.Type) {
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
    terminal.outColors,
    ["Nom", "Prénom", "Mail", "Foyer", "Compte", "Invité le", "Expire le", "Activé le", "Dernier mail"],
    rows.map((row) => [
      row.familyName,
      row.givenName,
      row.mail ?? "–",
      row.householdRef,
      stateCell(terminal, row),
      moment(row.invitedAt),
      row.state === "invited" || row.state === "expired" ? moment(row.expiresAt) : "–",
      moment(row.activatedAt),
      row.refusal === null ? "–" : mailRefusal(row.refusal)
    ])
  )

const stateCell = ({ outColors }: Terminal, { state, lockedUntil }: AccountRow): Cell => {
  if (state === "locked") return { text: `bloqué jusqu'au ${moment(lockedUntil)}`, color: outColors.red }
  return accountStates[state]
}
