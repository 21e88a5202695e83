import { Accounts } from "@portail-familles/core/accounts"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { changeAccount, reasonedTakes, reasonOf } from "./changeAccount.ts"
import { personOf, servicesOfAccounts } from "./services.ts"

/** `portail account enable`: opens a closed account again. */
export const enableCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "enable",
    description: "réactive un compte désactivé, avec son mot de passe ; ses anciens liens restent sans effet",
    takes: reasonedTakes,
    examples: [['portail account enable paul@example.fr --reason "erreur de notre part"', "demande, puis réactive"]],
    services: servicesOfAccounts,
    run: enable
  })

const enable = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof reasonedTakes>) {
  const reason = yield* reasonOf(terminal, options.reason)
  return yield* changeAccount(terminal, options, {
    already: (account) =>
      account.disabledAt === null ? `Le compte de ${personOf(account)} n'est pas désactivé.` : undefined,
    action: (account) => `Réactiver le compte de ${personOf(account)}`,
    done: "Le compte est réactivé.",
    change: (staff, mail) => Accounts.use((accounts) => accounts.enable(staff, mail, reason))
  })
})
