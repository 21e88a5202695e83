import { parseTariffs, Tariffs } from "@portail-familles/core/tariffs"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { confirmed } from "../../running/confirmed.ts"
import { argument } from "../../running/declared.ts"
import { dryRun, Word, yes } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { count } from "../../terminal/words.ts"
import { changesTable } from "../town/changes.ts"
import { readText } from "./caseFile.ts"
import { tariffServices } from "./services.ts"

const takes = { file: argument(Word, "fichier YAML des tarifs"), dryRun, yes }

/** `portail tariff apply`: makes a town's tariffs what its file says. */
export const tariffApplyCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "apply",
    description: "met les tarifs de la ville en accord avec un fichier, après avoir montré ce qui change",
    takes,
    explained: `Une grille est refusée si elle laisse passer une famille (trou), si deux lignes donnent un prix à la même (recouvrement),
si une ligne ne sert jamais, ou si rien n'est dit pour un quotient inconnu ; un exemple le montre.`,
    examples: [
      ["portail tariff apply tarifs.yaml --dry-run", "vérifie le fichier et montre ce qui changerait"],
      ["portail tariff apply tarifs.yaml", "montre ce qui change, demande, puis applique"]
    ],
    services: tariffServices,
    run: apply
  })

const apply = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const applied = yield* Tariffs
  const tariffs = yield* Effect.fromResult(parseTariffs(options.file, yield* readText(options.file)))
  const { staff, town } = yield* staffOf(terminal, options)
  const applying = (dryRun: boolean) => applied.apply(staff, options.file, tariffs, { dryRun })
  const { changes, retired } = yield* applying(true)
  const versions = tariffs.map(({ code, from }) => ({ code, from }))
  const data = { tariffs: versions, changes, retired, applied: !options.dryRun && changes.length > 0 }
  const text = changesTable(terminal.outStyle, changes, [])
  const retirement = retired.length === 0 ? "" : ` ; ${retired.join(", ")} ne vaudra plus`
  const action = `Changer ${count(changes.length, "réglage")}${retirement}`
  const { name } = town.settings
  return yield* confirmed(terminal, options, {
    nothing:
      changes.length === 0
        ? { data, text: `${name} a déjà les tarifs que dit ${options.file} : rien à changer.\n` }
        : undefined,
    dryRun: { data, text, note: `${action} : rien n'a été changé (--dry-run).` },
    preview: { on: "out", text, leftOut: "json" },
    action,
    apply: Effect.as(applying(false), { data, text: `${name} a ${count(tariffs.length, "tarif")}.\n` })
  })
})
