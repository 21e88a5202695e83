import { mkdir, writeFile } from "node:fs/promises"
import { dirname, join, resolve } from "node:path"
import { type Town, type TownFile, Towns, writeTownFile } from "@portail-familles/core/towns"
import type { Command } from "commander"
import { Effect, Layer } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { confirmed } from "../../running/confirmed.ts"
import { optional } from "../../running/declared.ts"
import { writeReasonOf } from "../../running/fileReason.ts"
import { database } from "../../running/layers.ts"
import { dryRun, Word, yes } from "../../running/options.ts"
import { townOf } from "../../running/staff.ts"
import { FileUnusable } from "../../terminal/refusals.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { count } from "../../terminal/words.ts"

const takes = {
  out: optional("<dossier>", Word, "où écrire town.yaml et les fichiers qu'il nomme ; sinon town.yaml seul, à l'écran"),
  dryRun,
  yes
}

/** `portail town export`: the file of a town as it is now, for `town apply`. */
export const exportCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "export",
    description: "écrit le fichier YAML de la ville tel qu'elle est, que « town apply » lit",
    takes,
    explained: `À refaire après portail service add, edit ou remove : un fichier plus ancien, appliqué ensuite, montre ce qu'il
remettrait comme avant, puis demande. Ce qui n'a pas besoin d'être dit n'y est pas.`,
    examples: [
      ["portail town export > town.yaml", "les réglages seuls"],
      ["portail town export --out mairie", "avec les fichiers que les familles téléchargent, dans un dossier"]
    ],
    services: (options) => Layer.provide(Towns.layer, database(options)),
    run: exportTown
  })

const exportTown = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const town = yield* townOf(terminal, options)
  const text = writeTownFile(town.settings)
  if (options.out === undefined) return { data: { settings: town.settings }, text }
  const folder = resolve(options.out)
  const written = [
    { name: "town.yaml", content: new TextEncoder().encode(text) },
    ...(yield* storedFiles(town)).map(({ name, content }) => ({ name, content }))
  ]
  const data = { folder, files: written.map(({ name }) => name), applied: !options.dryRun }
  const action = `Écrire ${count(written.length, "fichier")} dans ${folder} (ce qui y porte le même nom est remplacé)`
  return yield* confirmed(terminal, options, {
    dryRun: { data, text: `${action}\n`, note: "Rien n'a été écrit (--dry-run)." },
    action,
    apply: Effect.as(
      Effect.forEach(written, (file) => writeInto(folder, file)),
      { data, text: `${join(folder, "town.yaml")}\n`, note: `${count(written.length, "fichier")}.` }
    )
  })
})

/** The files that a town has stored. */
export const storedFiles = Effect.fnUntraced(function* (town: Town) {
  const towns = yield* Towns
  const names = [...(yield* towns.fileSizes(town.id)).keys()].toSorted()
  const stored = yield* Effect.forEach(names, (name) => towns.file(town.id, name))
  return stored.filter((file): file is TownFile => file !== undefined)
})

const writeInto = (folder: string, { name, content }: { readonly name: string; readonly content: Uint8Array }) => {
  const path = join(folder, name)
  return Effect.tryPromise({
    try: async () => {
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, content)
    },
    catch: (cause) =>
      new FileUnusable({ file: path, reason: writeReasonOf(path, cause), advice: "Choisissez un autre dossier." })
  })
}
