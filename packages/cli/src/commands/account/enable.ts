import { Accounts } from "@portail-familles/core/accounts"
import { Command } from "commander"
import { Effect } from "effect"
import { dryRunOption, yesOption } from "../../running/options.ts"
import { runCommand } from "../../running/runCommand.ts"
import { withExamples } from "../../terminal/help.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { changed, ReasonedOptions, reasonOf } from "./changing.ts"
import { personOf, servicesOfAccounts } from "./services.ts"

/** `portail account enable`: opens a closed account again. */
export const enableCommand = (terminal: Terminal): Command =>
  withExamples(
    new Command("enable")
      .description("réactive un compte désactivé, avec son mot de passe ; ses anciens liens restent sans effet")
      .argument("<mail>", "adresse mail du compte")
      .option("--reason <motif>", "pourquoi, pour le journal")
      .addOption(dryRunOption())
      .addOption(yesOption()),
    [['portail account enable paul@example.fr --reason "erreur de notre part"', "demande, puis réactive"]]
  ).action(
    runCommand(terminal, {
      options: ReasonedOptions,
      services: servicesOfAccounts,
      run: (options) => enable(terminal, options)
    })
  )

const enable = Effect.fnUntraced(function* (terminal: Terminal, options: typeof ReasonedOptions.Type) {
  const reason = yield* reasonOf(terminal, options.reason)
  return yield* changed(terminal, options, {
    already: (account) =>
      account.disabledAt === null ? `Le compte de ${personOf(account)} n'est pas désactivé.` : undefined,
    action: (account) => `Réactiver le compte de ${personOf(account)}`,
    done: "Le compte est réactivé.",
    change: (staff) => Accounts.use((accounts) => accounts.enable(staff, options.mail, reason))
  })
})
