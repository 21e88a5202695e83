import { Accounts } from "@portail-familles/core/accounts"
import { Command } from "commander"
import { dryRunOption, yesOption } from "../../running/options.ts"
import { runCommand } from "../../running/runCommand.ts"
import { withExamples } from "../../terminal/help.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { moment } from "../../terminal/words.ts"
import { ChangeOptions, changed } from "./changing.ts"
import { personOf, servicesOfAccounts } from "./services.ts"

/** `portail account unlock`: ends the wait after too many wrong passwords. */
export const unlockCommand = (terminal: Terminal): Command =>
  withExamples(
    new Command("unlock")
      .description("met fin à l'attente imposée après trop de mots de passe erronés")
      .argument("<mail>", "adresse mail du compte")
      .addOption(dryRunOption())
      .addOption(yesOption()),
    [["portail account unlock claire.martin@example.fr", "la personne au téléphone peut réessayer tout de suite"]]
  ).action(
    runCommand(terminal, {
      options: ChangeOptions,
      services: servicesOfAccounts,
      run: (options) =>
        changed(terminal, options, {
          already: (account) =>
            account.lockedUntil === null ? `Le compte de ${personOf(account)} n'est pas bloqué.` : undefined,
          action: (account) =>
            `Débloquer le compte de ${personOf(account)}, bloqué jusqu'au ${moment(account.lockedUntil)}`,
          done: "Le compte est débloqué : la personne peut réessayer.",
          change: (staff) => Accounts.use((accounts) => accounts.unlock(staff, options.mail))
        })
    })
  )
