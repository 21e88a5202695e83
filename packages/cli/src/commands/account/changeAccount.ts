import type { AccountDetail, AccountNotFound, Accounts } from "@portail-familles/core/accounts"
import type { StaffAccess } from "@portail-familles/core/accounts/model"
import { Effect } from "effect"
import type { OptionsOf } from "../../running/command.ts"
import { confirmed } from "../../running/confirmed.ts"
import { argument, optional } from "../../running/declared.ts"
import { adultWords, mailOfAdult } from "../../running/naming.ts"
import { dryRun, Word, yes } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import { typed } from "../../terminal/prompts.ts"
import { UsageRefused } from "../../terminal/refusals.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { accountOf } from "./services.ts"

/** What a command takes that changes one account. */
export const changeTakes = { person: argument(Word, adultWords), dryRun, yes }
/** The same where the log must know why. */
export const reasonedTakes = {
  person: changeTakes.person,
  reason: optional("<motif>", Word, "pourquoi, pour le journal"),
  dryRun,
  yes
}

/** A change of one account, and the words around it. */
export interface AccountChange {
  /** Why there is nothing to do, where there is nothing. */
  readonly already: (account: AccountDetail) => string | undefined
  /** What is about to happen, as a question is asked about it. */
  readonly action: (account: AccountDetail) => string
  readonly done: string
  readonly change: (staff: StaffAccess, mail: string) => Effect.Effect<boolean, AccountNotFound, Accounts>
}

/** Changes one account once somebody agreed; a second time it changes nothing and says so. */
export const changeAccount = Effect.fnUntraced(function* (
  terminal: Terminal,
  options: OptionsOf<typeof changeTakes>,
  { already, action, done, change }: AccountChange
) {
  const { staff } = yield* staffOf(terminal, options)
  const mail = yield* mailOfAdult(staff, options.person)
  const before = yield* accountOf(staff, mail)
  const about = { dryRun: options.dryRun, mail: before.mail, accountId: before.accountId, before: before.state }
  const unchanged = { ...about, changed: false, after: before.state }
  const nothing = already(before)
  return yield* confirmed(terminal, options, {
    nothing: nothing === undefined ? undefined : { data: unchanged, text: "", note: nothing },
    dryRun: { data: unchanged, text: `${action(before)}\n`, note: "Rien n'a été changé (--dry-run)." },
    action: action(before),
    apply: Effect.gen(function* () {
      const changed = yield* change(staff, mail)
      const after = yield* accountOf(staff, mail)
      return { data: { ...about, changed, after: after.state }, text: "", note: done }
    })
  })
})

/** Why it is done: as given, or as a person at the terminal types it. */
export const reasonOf = Effect.fnUntraced(function* (terminal: Terminal, given: string | undefined) {
  if (given !== undefined) return given
  if (terminal.interactive) return yield* typed("Motif, pour le journal :")
  return yield* new UsageRefused({
    problem: "Il manque le motif, que le journal garde.",
    advice: 'Ajoutez par exemple --reason "demande de la personne".'
  })
})
