import type { AccountDetail, AccountNotFound, Accounts } from "@portail-familles/core/accounts"
import type { StaffAccess } from "@portail-familles/core/accounts/model"
import { Effect, Schema } from "effect"
import { commonOptions, Flag, Word } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import { agree, typed } from "../../terminal/prompts.ts"
import { UsageRefused } from "../../terminal/refusals.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { accountOf } from "./services.ts"

/** What a command takes that changes one account. */
export const ChangeOptions = Schema.Struct({ ...commonOptions, mail: Word, dryRun: Flag, yes: Flag })
/** The same where the log must know why. */
export const ReasonedOptions = Schema.Struct({ ...ChangeOptions.fields, reason: Schema.optionalKey(Word) })

/** A change of one account, and the words around it. */
export interface AccountChange {
  /** Why there is nothing to do, where there is nothing. */
  readonly already: (account: AccountDetail) => string | undefined
  /** What is about to happen, as a question is asked about it. */
  readonly action: (account: AccountDetail) => string
  readonly done: string
  readonly change: (staff: StaffAccess) => Effect.Effect<boolean, AccountNotFound, Accounts>
}

/** Changes one account once somebody agreed; a second time it changes nothing and says so. */
export const changed = Effect.fnUntraced(function* (
  terminal: Terminal,
  options: typeof ChangeOptions.Type,
  { already, action, done, change }: AccountChange
) {
  const { staff } = yield* staffOf(terminal, options)
  const before = yield* accountOf(staff, options.mail)
  const told = { dryRun: options.dryRun, mail: before.mail, accountId: before.accountId, before: before.state }
  const nothing = already(before)
  if (nothing !== undefined) {
    return { data: { ...told, changed: false, after: before.state }, text: "", note: nothing }
  }
  if (options.dryRun) {
    return {
      data: { ...told, changed: false, after: before.state },
      text: `${action(before)}\n`,
      note: "Rien n'a été changé (--dry-run)."
    }
  }
  yield* agree(terminal, options.yes, action(before))
  const did = yield* change(staff)
  const after = yield* accountOf(staff, options.mail)
  return { data: { ...told, changed: did, after: after.state }, text: "", note: done }
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
