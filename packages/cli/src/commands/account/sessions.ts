import { Accounts } from "@portail-familles/core/accounts"
import type { StaffAccess } from "@portail-familles/core/accounts/model"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { confirmed } from "../../running/confirmed.ts"
import { flag, optional, optionalArgument } from "../../running/declared.ts"
import { adultWords, mailOfAdult } from "../../running/naming.ts"
import { dryRun, Word, yes } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import { UsageRefused } from "../../terminal/refusals.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { count } from "../../terminal/words.ts"
import { reasonOf } from "./changeAccount.ts"
import { accountOf, personOf, servicesOfAccounts } from "./services.ts"
import { sessionTable } from "./sessionTable.ts"

const takes = {
  person: optionalArgument(Word, adultWords),
  all: flag("tous les comptes de la ville, au lieu d'une personne"),
  end: flag("ferme ces sessions : chacun se connecte à nouveau, avec le même mot de passe"),
  reason: optional("<motif>", Word, "pourquoi, pour le journal"),
  dryRun,
  yes
}
type Options = OptionsOf<typeof takes>

/** `portail account sessions`: the open sessions of a person or of the town, and their end. */
export const sessionsCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "sessions",
    description: "montre les sessions ouvertes d'une personne ou de la ville, et les ferme avec --end",
    takes,
    examples: [
      ["portail account sessions claire.martin@example.fr", "où elle est connectée"],
      ['portail account sessions claire.martin@example.fr --end --reason "téléphone volé"', "ferme ses sessions"],
      ['portail account sessions --all --end --reason "incident"', "ferme celles de toutes les familles"]
    ],
    services: servicesOfAccounts,
    run: Effect.fnUntraced(function* (terminal: Terminal, options: Options) {
      const { staff } = yield* staffOf(terminal, options)
      if ((options.person === undefined) !== options.all) {
        return yield* new UsageRefused({
          problem: "Dites de qui sont les sessions : une personne, ou --all.",
          advice: "portail account sessions claire.martin@example.fr"
        })
      }
      const whose =
        options.person === undefined ? yield* ofTown(staff) : yield* ofPerson(staff, options.person, terminal)
      if (!options.end) return whose.shown
      if (whose.open === 0)
        return { data: { ...whose.shown.data, ended: 0 }, text: "", note: "Aucune session ouverte." }
      const reason = yield* reasonOf(terminal, options.reason)
      const dry = {
        data: { ...whose.shown.data, dryRun: true, ended: 0 },
        text: "",
        note: "Rien n'a été fermé (--dry-run)."
      }
      return yield* confirmed(terminal, options, {
        dryRun: dry,
        action: `Fermer ${count(whose.open, "session ouverte", "sessions ouvertes")} ${whose.of}`,
        apply: Effect.map(whose.end(reason), (ended) => ({
          data: { dryRun: false, ended },
          text: "",
          note: `${count(ended, "session fermée", "sessions fermées")}.`
        }))
      })
    })
  })

const ofTown = Effect.fnUntraced(function* (staff: StaffAccess) {
  const accounts = yield* Accounts
  const open = yield* accounts.openSessions(staff)
  return {
    open,
    of: "de toutes les familles de la ville",
    shown: { data: { open }, text: `${count(open, "session ouverte", "sessions ouvertes")} dans la ville.\n` },
    end: (reason: string) => accounts.endEverySession(staff, reason)
  }
})

const ofPerson = Effect.fnUntraced(function* (staff: StaffAccess, person: string, terminal: Terminal) {
  const accounts = yield* Accounts
  const mail = yield* mailOfAdult(staff, person)
  const account = yield* accountOf(staff, mail)
  const { accountId, sessions } = account
  const text = sessions.length === 0 ? "Aucune session ouverte.\n" : sessionTable(terminal.outStyle, account)
  return {
    open: sessions.length,
    of: `de ${personOf(account)}`,
    shown: { data: { mail: account.mail, accountId, sessions }, text },
    end: (reason: string) => accounts.endSessions(staff, mail, reason)
  }
})
