import { Audit } from "@portail-familles/core/audit"
import { type SettingChange, type TownNotFound, Towns } from "@portail-familles/core/towns"
import type { Command } from "commander"
import { Effect, Layer } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { confirmed } from "../../running/confirmed.ts"
import { argument } from "../../running/declared.ts"
import { atDemo, demoAddressesOf } from "../../running/demoAddresses.ts"
import { database } from "../../running/layers.ts"
import { actorOf, dryRun, Word, yes } from "../../running/options.ts"
import { slotsFollow } from "../../terminal/calendarWords.ts"
import { UsageRefused } from "../../terminal/refusals.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { count } from "../../terminal/words.ts"
import { changesTable, fileChanges } from "./changes.ts"
import { storedFiles } from "./export.ts"
import { readTownFolder } from "./folder.ts"

const takes = {
  file: argument(Word, "fichier YAML de la ville ; les documents qu'il nomme sont lus dans le même dossier"),
  dryRun,
  yes
}

/** `portail town apply`: makes a town what its file says. */
export const applyCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "apply",
    description: "crée une ville, ou la met en accord avec son fichier, après avoir montré ce qui change",
    takes,
    examples: [
      ["portail town apply compiegne.yaml --dry-run", "montre ce qui changerait"],
      ["portail town apply compiegne.yaml", "montre ce qui change, demande, puis applique"],
      ["portail town apply compiegne.yaml --yes", "applique sans demander (script, déploiement)"]
    ],
    services: (options) => Layer.provide(Layer.mergeAll(Towns.layer, Audit.layer), database(options, { founds: true })),
    run: apply
  })

const apply = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const towns = yield* Towns
  const { settings: written, files } = yield* readTownFolder(options.file)
  const demo = yield* demoAddressesOf(options)
  const settings = demo === undefined ? written : atDemo(written, demo)
  if (options.town !== undefined && options.town !== settings.slug) {
    return yield* new UsageRefused({
      problem: `Le fichier est celui de ${settings.slug}, pas de ${options.town}.`,
      advice: "Vérifiez --town (ou PORTAIL_TOWN) et le nom du fichier."
    })
  }
  const actor = actorOf(options)
  const { created, changes } = yield* towns.apply(settings, files, { actor, dryRun: true })
  const before = created ? [] : yield* storedFiles(yield* towns.find(settings.slug).pipe(Effect.catch(vanished)))
  const changedFiles = fileChanges(before, files)
  const number = changes.length + changedFiles.length
  const data = { town: settings.slug, created, changes, files: changedFiles, applied: !options.dryRun && number > 0 }
  const text = changesTable(terminal.outStyle, changes, changedFiles)
  const action = created ? `Créer la ville ${settings.name}` : `Changer ${count(number, "réglage")} de ${settings.name}`
  const notes = [
    ...(demo === undefined ? [] : [demoKeeps]),
    ...(!created && changes.some(isOfCalendar) ? [slotsFollow] : [])
  ]
  // a new town harms nobody; only a person who watches is asked
  const yes = options.yes || (created && !terminal.interactive)
  return yield* confirmed(
    terminal,
    { ...options, yes },
    {
      nothing:
        number === 0
          ? { data, text: `${settings.name} est déjà conforme à ${options.file} : rien à changer.\n` }
          : undefined,
      dryRun: {
        data,
        text,
        note: `${action} : rien n'a été changé (--dry-run).${demo === undefined ? "" : ` ${demoKeeps}`}`
      },
      preview: { on: "out", text, leftOut: "json" },
      action,
      apply: Effect.as(towns.apply(settings, files, { actor, dryRun: false }), {
        data,
        text: created ? `${settings.name} est créée.\n` : `${settings.name} est à jour.\n`,
        ...(notes.length > 0 ? { note: notes.join("\n") } : {})
      })
    }
  )
})

const demoKeeps =
  "Cette base est celle de la démonstration : elle garde ses propres adresses, celles du fichier sont sans effet."

const isOfCalendar = ({ path }: SettingChange): boolean => path.split(".")[0] === "calendar"

const vanished = (failure: TownNotFound) => Effect.die(failure)
