import { type Erasure, Erasures } from "@portail-familles/core/privacy"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { confirmed } from "../../running/confirmed.ts"
import { argument } from "../../running/declared.ts"
import { householdWords, refOfHousehold } from "../../running/naming.ts"
import { dryRun, Word, yes } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { erasedText, keptText } from "./erasedText.ts"
import { privacyServices } from "./privacyServices.ts"

const takes = { household: argument(Word, householdWords), dryRun, yes }

/** `portail family erase`: the right to be forgotten. */
export const familyEraseCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "erase",
    description: "efface un foyer (droit à l'effacement), après avoir montré ce qui part et ce que la loi fait garder",
    takes,
    examples: [
      ["portail family erase F0012 --dry-run", "montre ce qui serait effacé, ce qui resterait et pourquoi"],
      ["portail family erase F0012", "montre, demande, puis efface ; on ne revient pas en arrière"]
    ],
    services: privacyServices,
    run: erase
  })

const erase = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const erasures = yield* Erasures
  const { staff } = yield* staffOf(terminal, options)
  const household = yield* refOfHousehold(staff, options.household)
  const plan = yield* erasures.erase(staff, household, { dryRun: true })
  const nothing = Object.values(plan.erased).every((count) => count === 0)
  const planned = { data: { dryRun: options.dryRun, ...plan }, text: page(plan) }
  return yield* confirmed(terminal, options, {
    nothing: nothing ? { ...planned, note: "Il ne reste rien à effacer." } : undefined,
    dryRun: { ...planned, note: "Rien n'a été effacé (--dry-run)." },
    preview: { on: "out", text: planned.text, leftOut: "json" },
    action: `Effacer le foyer ${plan.householdRef}, ${plan.householdName}, sans retour possible`,
    apply: Effect.map(erasures.erase(staff, household, { dryRun: false }), (erasure) => ({
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
