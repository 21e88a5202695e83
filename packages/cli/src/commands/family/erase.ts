import { type Erasure, Erasures } from "@portail-familles/core/privacy"
import { Command } from "commander"
import { Effect, Schema } from "effect"
import { commonOptions, dryRunOption, Flag, Word, yesOption } from "../../running/options.ts"
import { runCommand } from "../../running/runCommand.ts"
import { staffOf } from "../../running/staff.ts"
import { withExamples } from "../../terminal/help.ts"
import { agree } from "../../terminal/prompts.ts"
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
  const shown = yield* erasures.erase(staff, options.household, { dryRun: true })
  const nothing = Object.values(shown.erased).every((count) => count === 0)
  if (nothing || options.dryRun) {
    const note = nothing ? "Il ne reste rien à effacer." : "Rien n'a été effacé (--dry-run)."
    return { data: { dryRun: options.dryRun, ...shown }, text: page(shown), note }
  }
  if (!options.json) terminal.out(page(shown))
  yield* agree(
    terminal,
    options.yes,
    `Effacer le foyer ${shown.householdRef}, ${shown.householdName}, sans retour possible`
  )
  const done = yield* erasures.erase(staff, options.household, { dryRun: false })
  return { data: { dryRun: false, ...done }, text: "", note: "Le foyer est effacé." }
})

const page = ({ householdRef, householdName, erased, kept }: Erasure): string =>
  [
    `Foyer ${householdRef}, ${householdName}\n`,
    `Part :\n${erasedText(erased) || "  rien\n"}`,
    kept.length === 0 ? "" : `Reste :\n${keptText(kept)}`
  ].join("")
