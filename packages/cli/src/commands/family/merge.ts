import { type Merge, Merges } from "@portail-familles/core/privacy"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { confirmed } from "../../running/confirmed.ts"
import { argument } from "../../running/declared.ts"
import { householdWords, refOfHousehold } from "../../running/naming.ts"
import { dryRun, Word, yes } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import { UsageRefused } from "../../terminal/refusals.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { facts } from "../../terminal/table.ts"
import { erasedText } from "./erasedText.ts"
import { privacyServices } from "./privacyServices.ts"

const takes = {
  kept: argument(Word, `le foyer gardé : ${householdWords}`),
  duplicate: argument(Word, "le doublon, nommé de même ; il n'a ni facture ni paiement"),
  dryRun,
  yes
}

/** `portail family merge`: two records of one household made one. */
export const familyMergeCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "merge",
    description: "réunit un foyer et son doublon : qui manque au premier y passe, le reste du doublon est effacé",
    takes,
    examples: [
      ["portail family merge F0012 F0931 --dry-run", "montre qui passerait et ce qui serait effacé"],
      ["portail family merge F0012 F0931", "montre, demande, puis réunit"]
    ],
    services: privacyServices,
    run: merge
  })

const merge = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const { dryRun } = options
  const merges = yield* Merges
  const { staff } = yield* staffOf(terminal, options)
  const kept = yield* refOfHousehold(staff, options.kept)
  const duplicate = yield* refOfHousehold(staff, options.duplicate)
  if (kept === duplicate) {
    return yield* new UsageRefused({ problem: "C'est deux fois le même foyer.", advice: "Donnez deux références." })
  }
  const plan = yield* merges.merge(staff, kept, duplicate, { dryRun: true })
  const text = page(terminal, plan)
  return yield* confirmed(terminal, options, {
    dryRun: { data: { dryRun, ...plan }, text, note: "Rien n'a été changé (--dry-run)." },
    preview: { on: "out", text, leftOut: "json" },
    action: `Réunir ${kept} et ${duplicate} : ${duplicate} disparaît`,
    apply: Effect.map(merges.merge(staff, kept, duplicate, { dryRun: false }), (merge) => ({
      data: { dryRun, ...merge },
      text: "",
      note: `Il n'y a plus que le foyer ${kept}.`
    }))
  })
})

const page = (terminal: Terminal, { keptRef, duplicateRef, ...merged }: Merge): string =>
  facts(terminal.outStyle, [
    [`Passe à ${keptRef}`, listed([...merged.adultsMoved, ...merged.childrenMoved])],
    ["Comptes", String(merged.accountsMoved)],
    ["Déjà présents", listed(merged.presentAlready)],
    [`Part avec ${duplicateRef}`, erasedText(merged.erased).trim().replace(/^ +/gm, "") || "–"]
  ])

const listed = (refs: ReadonlyArray<string>): string => refs.join(", ") || "–"
