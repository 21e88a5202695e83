import { mkdir } from "node:fs/promises"
import { join } from "node:path"
import type { StaffAccess } from "@portail-familles/core/accounts/model"
import { Families } from "@portail-familles/core/households"
import { type FamilyExport, oneFile, tableFiles } from "@portail-familles/core/households/csv"
import type { Command } from "commander"
import { Effect, Schema } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { defaulted, optional } from "../../running/declared.ts"
import { Word, yes } from "../../running/options.ts"
import { attempted, openedPrivateFile } from "../../running/privateFile.ts"
import { staffOf } from "../../running/staff.ts"
import { UsageRefused } from "../../terminal/refusals.ts"
import { type Terminal, written } from "../../terminal/Terminal.ts"
import { count } from "../../terminal/words.ts"
import { familyServices } from "./services.ts"

const takes = {
  layout: defaulted("<forme>", Schema.Literals(["file", "tables"]), "file", "un seul fichier, ou un par table"),
  output: optional("<fichier>", Word, "où écrire (sinon la sortie standard) ; un dossier avec --layout tables"),
  yes
}

const columns = `Les colonnes sont celles de portail family import : importer un export ne change rien.
Une cellule qui commence par = + - @ porte une apostrophe de plus, que l'importation enlève : un tableur la prendrait
pour une formule. Les adultes et les enfants sans foyer n'y sont pas.`

/** `portail family export`: the town's families as files that can be imported again. */
export const familyExportCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "export",
    description: "écrit les familles en CSV, telles qu'on peut les réimporter",
    takes,
    explained: columns,
    examples: [
      ["portail family export --output familles.csv", "une ligne par foyer et par enfant"],
      ["portail family export --layout tables --output export", "foyers.csv, adultes.csv et enfants.csv dans export/"]
    ],
    services: familyServices,
    run: exportAll
  })

const exportAll = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const { output, layout } = options
  if (output === undefined && (layout === "tables" || options.json)) {
    return yield* new UsageRefused({
      problem: "Il manque où écrire : la sortie standard ne reçoit qu'un fichier, et pas avec --json.",
      advice: "Ajoutez --output."
    })
  }
  const { staff } = yield* staffOf(terminal, options)
  const files = layout === "tables" ? tableFiles : [oneFile]
  if (output === undefined) {
    terminal.out(oneFile.head)
    const households = yield* Families.use((families) =>
      families.each(staff, (some) => written(terminal, oneFile.lines(some)))
    )
    return { data: null, text: "", note: `${count(households, "foyer")}.` }
  }
  if (layout === "tables") yield* attempted(output, "--output", () => mkdir(output, { recursive: true, mode: 0o700 }))
  const names = files.map(({ name }) => (layout === "tables" ? join(output, name) : output))
  const households = yield* writeFiles(
    staff,
    files.map((csv, place) => ({ csv, path: names[place] ?? output })),
    options.yes
  )
  return { data: { households, files: names }, text: `${names.join("\n")}\n`, note: `${count(households, "foyer")}.` }
})

/** Writes every file a part at a time; those of a failed export do not stay. */
const writeFiles = Effect.fnUntraced(function* (
  staff: StaffAccess,
  files: ReadonlyArray<{ readonly csv: FamilyExport; readonly path: string }>,
  replace: boolean
) {
  const opened = yield* Effect.forEach(files, ({ csv, path }) =>
    Effect.map(openedPrivateFile(path, replace, "--output"), (write) => ({ csv, write }))
  )
  yield* Effect.forEach(opened, ({ csv, write }) => write(csv.head))
  return yield* Families.use((families) =>
    families.each(staff, (some) =>
      Effect.forEach(opened, ({ csv, write }) => write(csv.lines(some)), { discard: true })
    )
  )
}, Effect.scoped)
