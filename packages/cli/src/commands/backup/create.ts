import { mkdir, readdir, rm, stat } from "node:fs/promises"
import { join } from "node:path"
import {
  abandonedParts,
  backupName,
  type Keeping,
  outlivedBackups,
  Recipient,
  takeBackup
} from "@portail-familles/core/backups"
import { now } from "@portail-familles/core/platform/time"
import type { Command } from "commander"
import { Effect, Schema } from "effect"
import manifest from "../../../package.json" with { type: "json" }
import { command, type OptionsOf } from "../../running/command.ts"
import { flag, optional } from "../../running/declared.ts"
import { database } from "../../running/layers.ts"
import { progress } from "../../terminal/progress.ts"
import { UsageRefused } from "../../terminal/refusals.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { count } from "../../terminal/words.ts"
import { keepLast } from "./lastBackup.ts"
import { embeddedOf, folderOf, secretKeyOf, sizeWords, to } from "./takes.ts"

const takes = {
  to,
  recipient: optional(
    "<age1…>",
    Schema.String,
    "pour qui chiffrer : ce que portail backup key a montré ; plusieurs séparés par des virgules",
    "PORTAIL_BACKUP_RECIPIENT"
  ),
  keep: optional(
    "<jours,semaines,mois>",
    Schema.String.check(Schema.isPattern(/^\d{1,4},\d{1,3},\d{1,3}$/)),
    "efface ensuite les sauvegardes plus anciennes, sauf la dernière de chacun des derniers jours, semaines et mois : 7,4,12",
    "PORTAIL_BACKUP_KEEP"
  ),
  withoutKey: flag("n'y met pas PORTAIL_SECRET_KEY ; sans elle, dossiers de santé et documents restent illisibles")
}

const explained = `La sauvegarde contient tout : familles, factures, documents, et la clé qui les déchiffre. Elle n'est lisible
qu'avec la clé de secours (portail backup key), que la mairie garde hors du serveur. Le portail peut continuer pendant ce temps ; il ne
répond pas tant que les tables sont lues, quelques secondes. Interrompue, elle ne laisse rien sous son nom.`

/** `portail backup create`, which is what `portail backup` does: backs up the embedded database and the files. */
export const createCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "create",
    description: "sauvegarde la base intégrée et les fichiers, chiffrés, pendant que le portail fonctionne",
    takes,
    explained,
    examples: [
      ["portail backup --to /mnt/sauvegardes --recipient age1…", "sauvegarde maintenant"],
      ["portail backup --keep 7,4,12", "chaque nuit, avec PORTAIL_BACKUP_DIR et PORTAIL_BACKUP_RECIPIENT"]
    ],
    services: database,
    run: create
  })

const create = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const folder = yield* folderOf(options.to)
  const recipients = yield* recipientsOf(options.recipient)
  const dataDirectory = yield* embeddedOf(options)
  yield* Effect.promise(() => mkdir(folder, { recursive: true, mode: 0o700 }).catch(() => undefined))
  const file = join(folder, backupName(yield* now))
  const secretKey = options.withoutKey ? undefined : yield* secretKeyOf(dataDirectory)
  const summary = yield* Effect.acquireUseRelease(
    Effect.sync(() => progress(terminal, "Sauvegarde")),
    (bar) => takeBackup({ file, recipients, program: manifest.version, secretKey, onProgress: bar.update }),
    (bar) => Effect.sync(() => bar.stop())
  )
  const { size } = yield* Effect.promise(() => stat(file))
  yield* keepLast(dataDirectory, { file, at: summary.takenAt, bytes: size })
  const removed = options.keep === undefined ? [] : yield* rotate(folder, keepingOf(options.keep))
  const parts = [
    `${file} : ${sizeWords(size)}, ${count(summary.rows, "ligne")} de ${count(summary.tables, "table")}`,
    `${count(summary.files, "fichier")} des familles`
  ]
  const gone =
    removed.length === 0
      ? ""
      : ` ${count(removed.length, "ancienne sauvegarde effacée", "anciennes sauvegardes effacées")}.`
  return { data: { file, bytes: size, ...summary, removed }, text: "", note: `${parts.join(", ")}.${gone}` }
})

const recipientsOf = Effect.fnUntraced(function* (text: string | undefined) {
  const recipients = (text ?? "").split(",").flatMap((each) => (each.trim() === "" ? [] : [each.trim()]))
  if (recipients.length > 0 && recipients.every(Schema.is(Recipient))) return recipients
  return yield* new UsageRefused({
    problem:
      recipients.length === 0 ? "Pour qui chiffrer la sauvegarde ?" : "Un destinataire s'écrit age1… : 62 caractères.",
    advice: "Créez une clé de secours : portail backup key --out cle-de-secours.txt, puis --recipient."
  })
})

const keepingOf = (text: string): Keeping => {
  const [days = 0, weeks = 0, months = 0] = text.split(",").map(Number)
  return { days, weeks, months }
}

/** Removes what has outlived its use, and what a stopped backup of another day left. */
const rotate = (folder: string, keeping: Keeping) =>
  Effect.promise(async () => {
    const names = await readdir(folder)
    const removed = [...outlivedBackups(names, keeping), ...abandonedParts(names, new Date())]
    for (const name of removed) await rm(join(folder, name), { force: true })
    return removed
  })
