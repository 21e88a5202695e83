import { existsSync } from "node:fs"
import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import {
  type BackupSource,
  type HeldDirectory,
  holdDirectory,
  loadInto,
  verifyBackup
} from "@portail-familles/core/backups"
import { now } from "@portail-familles/core/platform/time"
import { ErasuresFile, readErasures } from "@portail-familles/core/privacy"
import type { Command } from "commander"
import { Effect, Layer, Schema } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { argument, flag } from "../../running/declared.ts"
import { database } from "../../running/layers.ts"
import { actorOf, dryRun, withCommonOptions, yes } from "../../running/options.ts"
import { type Progress, progress } from "../../terminal/progress.ts"
import { agree } from "../../terminal/prompts.ts"
import { NotPossible } from "../../terminal/refusals.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { embeddedOf, identitiesOf, key } from "../backup/takes.ts"
import { summaryPage } from "../backup/verify.ts"
import { undoneWords, undoRestore } from "../db/undoRestore.ts"
import { privacyServices } from "../family/privacyServices.ts"

const takes = {
  file: argument(Schema.String, "la sauvegarde"),
  key,
  replace: flag("remplace les données qui sont là ; elles restent à côté, dans un dossier que la commande nomme"),
  dryRun,
  yes
}

const explained = `Portail arrêté. Tout est chargé et comparé à côté, puis prend sa place d'un coup : interrompue, la commande ne change
rien. Les foyers effacés depuis la sauvegarde (PORTAIL_ERASURES) sont effacés à nouveau, les connexions et les liens sont fermés, comme
le fait portail db restored sur un serveur. Les fichiers des familles vont où PORTAIL_FILES le dit.`

/** `portail restore`: puts a backup in place of the embedded database. */
export const restoreCommand = (terminal: Terminal): Command => {
  const made = command(terminal, {
    name: "restore",
    description: "remet en place une sauvegarde de la base intégrée et des fichiers",
    takes,
    explained,
    examples: [
      ["portail restore portail-20261127T030000Z.tar.gz.age --key cle-de-secours.txt", "sur une machine neuve"],
      ["portail restore … --key … --dry-run", "charge dans une base jetable, ne remplace rien"],
      ["portail restore … --key … --replace", "remplace les données d'ici"]
    ],
    services: () => Layer.empty,
    run: restore
  })
  withCommonOptions(made)
  return made
}

const restore = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const identities = yield* identitiesOf(options.key)
  const dataDirectory = yield* embeddedOf(options)
  const source = { file: options.file, identities }
  if (options.dryRun) {
    const { summary } = yield* watched(terminal, ({ update }) => verifyBackup({ ...source, onProgress: update }))
    return {
      data: { dryRun: true, ...summary },
      text: summaryPage(terminal.outStyle, summary),
      note: "La sauvegarde se restaure. Rien n'a été remplacé (--dry-run)."
    }
  }
  const held = yield* holdDirectory(dataDirectory)
  if (held.holdsDatabase && !options.replace) {
    return yield* new NotPossible({
      problem: `${dataDirectory} contient déjà les données d'un portail : rien n'a été fait.`,
      advice: "Choisissez un autre dossier avec --data-dir, ou remplacez-les : --replace."
    })
  }
  if (held.holdsDatabase) yield* agree(terminal, options.yes, `Remplacer les données de ${dataDirectory}`)
  return yield* inPlace(terminal, options, dataDirectory, held, source)
}, Effect.scoped)

const inPlace = Effect.fnUntraced(function* (
  terminal: Terminal,
  options: OptionsOf<typeof takes>,
  dataDirectory: string,
  held: HeldDirectory,
  source: Pick<BackupSource, "file" | "identities">
) {
  const erasures = yield* ErasuresFile
  const list = erasures === undefined ? [] : yield* readErasures(erasures)
  const { summary, secretKey } = yield* watched(terminal, ({ update }) =>
    loadInto(held.ready, { ...source, putFiles: true, onProgress: update })
  )
  const ready = { ...options, dataDir: held.ready }
  const undone = yield* undoRestore(actorOf(options), list).pipe(
    Effect.provide(Layer.mergeAll(privacyServices(ready), database(ready)))
  )
  const stamp = (yield* now).toISOString().slice(0, 19).replaceAll(":", "")
  const setAside = yield* held.replace(`database-avant-${stamp}`)
  const keyWords = yield* keyInPlace(dataDirectory, secretKey)
  const words = [
    `Restaurée dans ${dataDirectory}.`,
    `${undoneWords(undone)}.`,
    ...(erasures === undefined
      ? [
          "PORTAIL_ERASURES n'est pas défini : les foyers effacés depuis la sauvegarde sont revenus ; portail db restored les efface."
        ]
      : []),
    ...(setAside === undefined
      ? []
      : [`Les anciennes données sont dans ${join(dataDirectory, setAside)} : effacez-les quand tout va bien.`]),
    keyWords
  ]
  return {
    data: { dryRun: false, ...summary, ...undone, setAside: setAside ?? null },
    text: summaryPage(terminal.outStyle, summary),
    note: words.filter((each) => each !== "").join(" ")
  }
})

const watched = <A, E, R>(terminal: Terminal, work: (bar: Progress) => Effect.Effect<A, E, R>) =>
  Effect.acquireUseRelease(
    Effect.sync(() => progress(terminal, "Restauration (Mo)")),
    work,
    (bar) => Effect.sync(() => bar.stop())
  )

const idsOf = (key: string) => key.split(",").map((each) => each.trim().split(":")[0] ?? "")

/** Puts the installation's key beside the data where this machine has none; says what else must be done. */
const keyInPlace = Effect.fnUntraced(function* (dataDirectory: string, backedUp: string | undefined) {
  const set = process.env["PORTAIL_SECRET_KEY"]
  if (backedUp === undefined)
    return set === undefined ? "Il faut encore PORTAIL_SECRET_KEY, qui n'est pas dans la sauvegarde." : ""
  if (set !== undefined) {
    const missing = idsOf(backedUp).filter((id) => !idsOf(set).includes(id))
    if (missing.length === 0) return ""
  }
  const place = join(
    dataDirectory,
    existsSync(join(dataDirectory, "secret-key")) ? "secret-key-restaurée" : "secret-key"
  )
  yield* Effect.promise(() => writeFile(place, `${backedUp}\n`, { mode: 0o600 }))
  return `La clé de l'installation est dans ${place} : c'est la valeur de PORTAIL_SECRET_KEY, sans laquelle rien de chiffré ne s'ouvre.`
})
