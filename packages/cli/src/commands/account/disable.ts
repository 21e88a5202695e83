import { Accounts } from "@portail-familles/core/accounts"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { count, moment } from "../../terminal/words.ts"
import { changeAccount, reasonedTakes, reasonOf } from "./changeAccount.ts"
import { personOf, servicesOfAccounts } from "./services.ts"

/** `portail account disable`: closes an account. */
export const disableCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "disable",
    description: "désactive un compte : ses sessions se ferment, ses liens ne marchent plus, personne ne se connecte",
    takes: reasonedTakes,
    examples: [
      ['portail account disable paul@example.fr --reason "séparation, demande du 3/11"', "demande, puis désactive"],
      ['portail account disable paul@example.fr --reason "adresse piratée" --yes', "tout de suite, sans question"]
    ],
    services: servicesOfAccounts,
    run: disable
  })

const disable = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof reasonedTakes>) {
  const reason = yield* reasonOf(terminal, options.reason)
  return yield* changeAccount(terminal, options, {
    already: (account) =>
      account.disabledAt === null
        ? undefined
        : `Le compte de ${personOf(account)} est déjà désactivé, depuis le ${moment(account.disabledAt)}.`,
    action: (account) => `Désactiver le compte de ${personOf(account)}${closing(account.sessions.length)}`,
    done: "Le compte est désactivé. Pour le rouvrir : portail account enable",
    change: (staff, mail) => Accounts.use((accounts) => accounts.disable(staff, mail, reason))
  })
})

const closing = (sessions: number): string =>
  sessions === 0 ? "" : ` et fermer ${count(sessions, "session ouverte", "sessions ouvertes")}`
