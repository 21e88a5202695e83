import { MandateEnd, Mandates } from "@portail-familles/core/payments"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { confirmed } from "../../running/confirmed.ts"
import { argument, defaulted } from "../../running/declared.ts"
import { dryRun, Word, yes } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { mandateEnds } from "../../terminal/words.ts"
import { debitServices } from "./services.ts"

const takes = {
  reference: argument(Word, "la RUM du mandat"),
  reason: defaulted("<motif>", MandateEnd, "revoked", "revoked (par la famille), closed (par la régie)"),
  dryRun,
  yes
}

/** `portail mandate end`: nothing more is debited by it. */
export const endMandateCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "end",
    description: "termine un mandat : rien n'est plus prélevé par lui",
    takes,
    explained: "Un prélèvement déjà ordonné part : demandez à la banque de l'arrêter.",
    examples: [["portail mandate end FAM-1042-1", "la famille ne veut plus être prélevée"]],
    services: debitServices,
    run: end
  })

const end = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const { reference, reason, dryRun } = options
  const { staff } = yield* staffOf(terminal, options)
  const action = `Terminer le mandat ${reference} (${mandateEnds[reason]})`
  const data = { dryRun, reference, reason }
  return yield* confirmed(terminal, options, {
    dryRun: { data, text: `${action}\n`, note: "Rien n'a été changé (--dry-run)." },
    action,
    apply: Effect.map(
      Mandates.use((mandates) => mandates.end(staff, reference, reason)),
      ({ household }) => ({ data, text: "", note: `Le mandat ${reference} de ${household} est terminé.` })
    )
  })
})
