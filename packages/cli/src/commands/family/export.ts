import { mkdir, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { familiesCsv, familyTablesCsv } from "@portail-familles/core/households/exportFamilies.ts"
import { Families } from "@portail-familles/core/households/Families.ts"
import { Command, Option } from "commander"
import { Effect, Schema } from "effect"
import { reasonOf } from "../../running/files.ts"
import { commonOptions, Flag, Word, yesOption } from "../../running/options.ts"
import { runs } from "../../running/runs.ts"
import { staffOf } from "../../running/staff.ts"
import { withExamples } from "../../terminal/help.ts"
import { AlreadyThere, FileUnusable, UsageRefused } from "../../terminal/refusals.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { count } from "../../terminal/words.ts"
import { familyServices } from "./services.ts"

const Options = Schema.Struct({
  ...commonOptions,
  layout: Schema.Literals(["file", "tables"]),
  output: Schema.optionalKey(Word),
  yes: Flag
})

const columns = `Les colonnes sont celles de portail family import : importer un export ne change rien.
Une cellule qui commence par = + - @ porte une apostrophe de plus, que l'importation enlève : un tableur la prendrait
pour une formule. Les adultes et les enfants sans foyer n'y sont pas.`

/** `portail family export`: the town's families as files that can be imported again. */
export const familyExportCommand = (terminal: Terminal): Command =>
  withExamples(
    new Command("export")
      .description("écrit les familles en CSV, telles qu'on peut les réimporter")
      .addOption(
        new Option("--layout <forme>", "un seul fichier, ou un par table").choices(["file", "tables"]).default("file")
      )
      .option("--output <fichier>", "où écrire (sinon la sortie standard) ; un dossier avec --layout tables")
      .addOption(yesOption())
      .addHelpText("after", `\n${columns}`),
    [
      ["portail family export --output familles.csv", "une ligne par foyer et par enfant"],
      ["portail family export --layout tables --output export", "foyers.csv, adultes.csv et enfants.csv dans export/"]
    ]
  ).action(
    runs(terminal, { options: Options, services: familyServices, run: (options) => exportAll(terminal, options) })
  )

const exportAll = Effect.fnUntraced(function* (terminal: Terminal, options: typeof Options.Type) {
  const { output, layout } = options
  if (output === undefined && (layout === "tables" || options.json)) {
    return yield* new UsageRefused({
      problem: "Il manque où écrire : la sortie standard ne reçoit qu'un fichier, et pas avec --json.",
      advice: "Ajoutez --output."
    })
  }
  const families = yield* Families
  const { staff } = yield* staffOf(terminal, options)
  const households = yield* families.list(staff)
  const note = `${count(households.length, "foyer")}.`
  if (output === undefined) return { data: null, text: familiesCsv(households), note }
  if (layout === "tables") yield* written(output, () => mkdir(output, { recursive: true, mode: 0o700 }))
  const files =
    layout === "tables"
      ? Object.entries(familyTablesCsv(households)).map(([name, csv]) => [join(output, name), csv] as const)
      : [[output, familiesCsv(households)] as const]
  for (const [file, csv] of files) {
    yield* written(file, () => writeFile(file, csv, { flag: options.yes ? "w" : "wx", mode: 0o600 }))
  }
  const names = files.map(([file]) => file)
  return { data: { households: households.length, files: names }, text: `${names.join("\n")}\n`, note }
})

const written = (file: string, write: () => Promise<unknown>) =>
  Effect.tryPromise({
    try: write,
    catch: (cause) =>
      cause instanceof Error && "code" in cause && cause.code === "EEXIST"
        ? new AlreadyThere({ file })
        : new FileUnusable({ file, reason: reasonOf(cause), advice: "Choisissez un autre endroit avec --output." })
  })
