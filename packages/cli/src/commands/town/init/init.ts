import { access, mkdir, writeFile } from "node:fs/promises"
import { join, resolve } from "node:path"
import { parseTownFile } from "@portail-familles/core/towns"
import type { Command } from "commander"
import { Effect, Layer } from "effect"
import manifest from "../../../../package.json" with { type: "json" }
import { command, type OptionsOf } from "../../../running/command.ts"
import { argument, flag, optional } from "../../../running/declared.ts"
import { writeReasonOf } from "../../../running/fileReason.ts"
import { Word } from "../../../running/options.ts"
import { isExitCode } from "../../../terminal/exitCodes.ts"
import { typedOr, wants } from "../../../terminal/prompts.ts"
import { AlreadyThere, FileUnusable, UsageRefused } from "../../../terminal/refusals.ts"
import type { Terminal } from "../../../terminal/Terminal.ts"
import { facts } from "../../../terminal/table.ts"
import { proposed, questions, type TownAnswers, type TypedAnswers, townOfAnswers } from "./answers.ts"
import { machineFiles, type WrittenFile } from "./machineFiles.ts"
import { startTown } from "./start.ts"
import { townFileOf } from "./townFile.ts"

const takes = {
  folder: argument(Word, "dossier à créer pour la ville ; « . » pour celui où l'on est"),
  name: optional("<nom>", Word, "nom de la ville"),
  insee: optional("<code>", Word, "code INSEE de la commune"),
  site: optional("<adresse>", Word, "adresse du site de la ville"),
  host: optional("<hôte>", Word, "nom d'hôte du portail (sinon familles. et le domaine du site)"),
  mail: optional("<adresse>", Word, "adresse mail de contact (sinon familles@ et le domaine du site)"),
  color: optional("<couleur>", Word, "couleur de la ville (sinon #1f5f8b)"),
  services: optional("<noms>", Word, "services, séparés par des virgules (sinon Enfance, Vie scolaire)"),
  regies: optional(
    "<régies>",
    Word,
    "régies et leur numéro PayFiP : « Régie enfance=006270 », séparées par des virgules"
  ),
  start: flag("applique le fichier et démarre le portail aussitôt")
}

/** `portail town init`: what a town needs to begin, from a few questions. */
export const initCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "init",
    description: "prépare le dossier d'une nouvelle ville : town.yaml, .env, compose.yaml et unité systemd",
    takes,
    explained: "Sur un terminal, ce qui n'est pas dit est demandé. Rien de ce qui existe n'est remplacé.",
    examples: [
      ["portail town init saint-fictif", "demande le nom, le code INSEE, les couleurs, les services, les régies"],
      [
        'portail town init saint-fictif --name Saint-Fictif --insee 60999 --site https://www.saint-fictif.example --services "Enfance, Cantine" --regies "Régie cantine=060999"',
        "tout est dit, pour un script"
      ],
      ["npm create portail-ville@latest saint-fictif", "la même chose, sans rien installer avant"]
    ],
    services: () => Layer.empty,
    run: init
  })

type Options = OptionsOf<typeof takes>

const init = Effect.fnUntraced(function* (terminal: Terminal, options: Options) {
  const folder = resolve(options.folder)
  yield* nothingThere(folder)
  const town = townOfAnswers(yield* answersOf(terminal, options))
  const townFile = townFileOf(town)
  // what is refused is refused before anything is written
  yield* Effect.fromResult(parseTownFile("town.yaml", townFile))
  const files = [{ name: "town.yaml", text: townFile }, ...machineFiles(folder, town.slug, town.host, manifest.version)]
  yield* writeAll(folder, files)
  const data = { folder, slug: town.slug, files: files.map(({ name }) => name) }
  const text = written(terminal, folder, town, files)
  const starts =
    options.start || (terminal.interactive && !options.json && (yield* wants("Démarrer le portail maintenant")))
  if (!starts)
    return {
      data,
      text,
      note: `Ensuite : cd ${options.folder} && npm install, puis npm run portail -- town apply town.yaml, et npm start.`
    }
  terminal.err(text)
  const code = yield* startTown(folder)
  return { data, text: "", ...(isExitCode(code) ? { exitCode: code } : {}) }
})

/** What was typed, asked for where a person is there, proposed elsewhere. */
const answersOf = Effect.fnUntraced(function* (terminal: Terminal, options: Options) {
  const answers: Record<keyof TypedAnswers, string> = { ...noAnswers }
  for (const name of keysOfQuestions) {
    const { message, wrong } = questions[name]
    const proposal = proposed[name]?.(answers)
    const given = options[name]
    if (given !== undefined) {
      const problem = wrong(given)
      if (problem !== undefined) {
        return yield* new UsageRefused({ problem: `--${name} ${given} : ${problem}`, advice: `Corrigez --${name}.` })
      }
      answers[name] = given
    } else if (terminal.interactive) answers[name] = yield* typedOr(message, proposal, wrong)
    else if (proposal !== undefined) answers[name] = proposal
    else
      return yield* new UsageRefused({
        problem: `Il manque --${name}.`,
        advice: `Donnez --name, --insee et --site, ou lancez la commande dans un terminal.`
      })
  }
  return answers
})

const noAnswers: TypedAnswers = {
  name: "",
  insee: "",
  site: "",
  host: "",
  mail: "",
  color: "",
  services: "",
  regies: ""
}
const keysOfQuestions: ReadonlyArray<keyof TypedAnswers> = [
  "name",
  "insee",
  "site",
  "host",
  "mail",
  "color",
  "services",
  "regies"
]

const nothingThere = Effect.fnUntraced(function* (folder: string) {
  for (const name of ["town.yaml", ".env", "package.json"]) {
    const file = join(folder, name)
    const there = yield* Effect.promise(() =>
      access(file).then(
        () => true,
        () => false
      )
    )
    if (there) return yield* new AlreadyThere({ file })
  }
})

const writeAll = (folder: string, files: ReadonlyArray<WrittenFile>) =>
  Effect.tryPromise({
    try: async () => {
      await mkdir(folder, { recursive: true })
      for (const { name, text, secret } of files)
        await writeFile(join(folder, name), text, { flag: "wx", mode: secret === true ? 0o600 : 0o644 })
    },
    catch: (cause) =>
      new FileUnusable({ file: folder, reason: writeReasonOf(folder, cause), advice: "Choisissez un autre dossier." })
  })

const what: Readonly<Record<string, string>> = {
  "town.yaml": "ce que la ville décide ; à garder dans un dépôt",
  "package.json": "la version du portail, et de quoi le lancer avec ces réglages",
  ".env.example": "les réglages de la machine, à copier",
  ".env": "ceux de cette machine, avec une clé secrète : gardez-en une copie ailleurs",
  ".gitignore": "ce qui ne va pas dans le dépôt",
  ".dockerignore": "ce qui ne va pas dans une image",
  Containerfile: "l'image du portail, sans privilège",
  "compose.yaml": "le portail et PostgreSQL avec Docker",
  "portail.service": "ou bien le portail avec systemd"
}

const written = (terminal: Terminal, folder: string, town: TownAnswers, files: ReadonlyArray<WrittenFile>): string =>
  `${town.name} est prête dans ${folder} :\n${facts(
    terminal.outStyle,
    files.map(({ name }) => [name, what[name] ?? ""])
  )}`
