import { Accounts } from "@portail-familles/core/accounts"
import type { Command } from "commander"
import { command } from "../../running/command.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { moment } from "../../terminal/words.ts"
import { changeAccount, changeTakes } from "./changeAccount.ts"
import { personOf, servicesOfAccounts } from "./services.ts"

/** `portail account unlock`: ends the wait after too many wrong passwords. */
export const unlockCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "unlock",
    description: "met fin à l'attente imposée après trop de mots de passe erronés",
    takes: changeTakes,
    examples: [
      ["portail account unlock claire.martin@example.fr", "la personne au téléphone peut réessayer tout de suite"]
    ],
    services: servicesOfAccounts,
    run: (terminal, options) =>
      changeAccount(terminal, options, {
        already: (account) =>
          account.lockedUntil === null ? `Le compte de ${personOf(account)} n'est pas bloqué.` : undefined,
        action: (account) =>
          `Débloquer le compte de ${personOf(account)}, bloqué jusqu'au ${moment(account.lockedUntil)}`,
        done: "Le compte est débloqué : la personne peut réessayer.",
        change: (staff, mail) => Accounts.use((accounts) => accounts.unlock(staff, mail))
      })
  })
