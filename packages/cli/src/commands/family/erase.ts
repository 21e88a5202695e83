import { type Erasure, Erasures } from "@portail-familles/core/privacy/Erasures.ts"
import { Command } from "commander"
import { Effect, Schema } from "effect"
import { confirmed } from "../../running/confirmed.ts"
import { commonOptions, dryRunOption, Flag, Word, yesOption } from "../../running/options.ts"
import { runCommand } from "../../running/runCommand.ts"
import { staffOf } from "../../running/staff.ts"
import { withExamples } from "../../terminal/help.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { erasedText, keptText } from "./erasedText.ts"
import { privacyServices } from "./privacyServices.ts"

const Options = Schema.Struct({ ...commonOptions, household: Word, dryRun: Flag, yes: Flag })

/** `portail family erase`: the right to be forgotten. */
export const familyEraseCommand = (terminal: Terminal): Command =>
  withExamples(
    new Command("erase")
      .description(
        "efface un foyer (droit à l'effacement), après avoir montré ce qui part et ce que la loi fait garder"
      )
      .argument("<household>", "référence du foyer")
      .addOption(dryRunOption())
      .addOption(yesOption()),
    [
      ["portail family erase F0012 --dry-run", "montre ce qui serait effacé, ce qui resterait et pourquoi"],
      ["portail family erase F0012", "montre, demande, puis efface ; on ne revient pas en arrière"]
    ]
  ).action(
    runCommand(terminal, { options: Options, services: privacyServices, run: (options) => erase(terminal, options) })
  )

const erase = Effect.fnUntraced(function* (terminal: Terminal, options: typeof Options.Type) {
  const erasures = yield* Erasures
  const { staff } = yield* staffOf(terminal, options)
  const plan = yield* erasures.erase(staff, options.household, { dryRun: true })
  const nothing = Object.values(plan.erased).every((count) => count === 0)
  const planned = { data: { dryRun: options.dryRun, ...plan }, text: page(plan) }
  return yield* confirmed(terminal, options, {
    nothing: nothing ? { ...planned, note: "Il ne reste rien à effacer." } : undefined,
    dryRun: { ...planned, note: "Rien n'a été effacé (--dry-run)." },
    preview: { on: "out", text: planned.text, leftOut: "json" },
    action: `Effacer le foyer ${plan.householdRef}, ${plan.householdName}, sans retour possible`,
    apply: Effect.map(erasures.erase(staff, options.household, { dryRun: false }), (erasure) => ({
      data: { dryRun: false, ...erasure },
      text: "",
      note: "Le foyer est effacé."
    }))
  })
})

const page = ({ householdRef, householdName, erased, kept }: Erasure): string =>
  [
    `Foyer ${householdRef}, ${householdName}\n`,
    `Part :\n${erasedText(erased) || "  rien\n"}`,
    kept.length === 0 ? "" : `Reste :\n${keptText(kept)}`
  ].join("")
