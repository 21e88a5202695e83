import { Waits } from "@portail-familles/core/reservations"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { confirmed } from "../../running/confirmed.ts"
import { argument, required } from "../../running/declared.ts"
import { dryRun, Word, yes } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import { NothingFound } from "../../terminal/refusals.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { waitServices } from "./services.ts"

const takes = {
  wait: argument(Word, "l'attente, par son numéro ou la fin que « planning waiting » montre"),
  reason: required("<texte>", Word, "pourquoi, comme la famille le lira"),
  dryRun,
  yes
}

/** `portail planning remove-wait`: takes a family off the waiting list. */
export const planningRemoveWaitCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "remove-wait",
    description: "retire une attente de la liste, et la place qui lui était proposée ; la famille reçoit un mail",
    takes,
    examples: [['portail planning remove-wait 4c532b7f --reason "Demande faite par erreur"', "la suivante avance"]],
    services: waitServices,
    run: removeWait
  })

const removeWait = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const waits = yield* Waits
  const { staff } = yield* staffOf(terminal, options)
  const unknown = new NothingFound({
    problem: `Aucune attente en cours ne porte le numéro ${options.wait}, ou plusieurs le portent.`,
    advice: "Voir : portail planning waiting"
  })
  const wait = yield* waits.named(staff, options.wait)
  if (wait === null) return yield* unknown
  return yield* confirmed(terminal, options, {
    dryRun: { data: { dryRun: true, wait: wait.id }, text: "", note: "Rien n'a été changé (--dry-run)." },
    action: "Retirer cette attente",
    apply: waits.remove(staff, wait.id, options.reason).pipe(
      Effect.catchTags({ WaitNotFound: () => Effect.fail(unknown) }),
      Effect.as({
        data: { dryRun: false, wait: wait.id },
        text: "",
        note: "Attente retirée ; un mail part à la famille."
      })
    )
  })
})
