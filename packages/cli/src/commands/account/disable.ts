import { Accounts } from "@portail-familles/core/accounts"
import { Command } from "commander"
import { Effect } from "effect"
import { dryRunOption, yesOption } from "../../running/options.ts"
import { runCommand } from "../../running/runCommand.ts"
import { withExamples } from "../../terminal/help.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { count, moment } from "../../terminal/words.ts"
import { changed, ReasonedOptions, reasonOf } from "./changing.ts"
import { personOf, servicesOfAccounts } from "./services.ts"

/** `portail account disable`: closes an account. */
export const disableCommand = (terminal: Terminal): Command =>
  withExamples(
    new Command("disable")
      .description("désactive un compte : ses sessions se ferment, ses liens ne marchent plus, personne ne se connecte")
      .argument("<mail>", "adresse mail du compte")
      .option("--reason <motif>", "pourquoi, pour le journal")
      .addOption(dryRunOption())
      .addOption(yesOption()),
    [
      ['portail account disable paul@example.fr --reason "séparation, demande du 3/11"', "demande, puis désactive"],
      ['portail account disable paul@example.fr --reason "adresse piratée" --yes', "tout de suite, sans question"]
    ]
  ).action(
    runCommand(terminal, {
      options: ReasonedOptions,
      services: servicesOfAccounts,
      run: (options) => disable(terminal, options)
    })
  )

const disable = Effect.fnUntraced(function* (terminal: Terminal, options: typeof ReasonedOptions.Type) {
  const reason = yield* reasonOf(terminal, options.reason)
  return yield* changed(terminal, options, {
    already: (account) =>
      account.disabledAt === null
        ? undefined
        : `Le compte de ${personOf(account)} est déjà désactivé, depuis le ${moment(account.disabledAt)}.`,
    action: (account) => `Désactiver le compte de ${personOf(account)}${closing(account.sessions.length)}`,
    done: "Le compte est désactivé. Pour le rouvrir : portail account enable",
    change: (staff) => Accounts.use((accounts) => accounts.disable(staff, options.mail, reason))
  })
})

const closing = (sessions: number): string =>
  sessions === 0 ? "" : ` et fermer ${count(sessions, "session ouverte", "sessions ouvertes")}`
