import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { readRecoveryKey } from "@portail-familles/core/backups"
import { Effect, Schema } from "effect"
import { optional } from "../../running/declared.ts"
import { placeOf } from "../../running/layers.ts"
import type { CommonOptions } from "../../running/options.ts"
import { NotPossible, UsageRefused } from "../../terminal/refusals.ts"

/** The folder of backups. */
export const to = optional(
  "<dossier>",
  Schema.String.check(Schema.isMinLength(1)),
  "dossier des sauvegardes, sur un autre disque que les données",
  "PORTAIL_BACKUP_DIR"
)

/** The key that opens backups. */
export const key = optional(
  "<fichier>",
  Schema.String.check(Schema.isMinLength(1)),
  "fichier de la clé de secours, gardée ailleurs que sur le serveur",
  "PORTAIL_BACKUP_KEY"
)

/** What was said of the folder, which one must be told. */
export const folderOf = (folder: string | undefined) =>
  folder === undefined
    ? Effect.fail(
        new UsageRefused({
          problem: "Dans quel dossier ?",
          advice: "Indiquez --to, ou PORTAIL_BACKUP_DIR."
        })
      )
    : Effect.succeed(folder)

/** The identities of the key's file, which one must be told. */
export const identitiesOf = (file: string | undefined) =>
  file === undefined
    ? Effect.fail(
        new UsageRefused({
          problem: "Une sauvegarde ne s'ouvre qu'avec la clé de secours.",
          advice: "Indiquez le fichier qui la contient : --key, ou PORTAIL_BACKUP_KEY."
        })
      )
    : readRecoveryKey(file)

/** The folder of the embedded database: a server has its own means. */
export const embeddedOf = Effect.fnUntraced(function* (options: CommonOptions) {
  const { url, dataDirectory } = yield* placeOf(options)
  if (url === undefined) return dataDirectory
  return yield* new NotPossible({
    problem: "Cette commande est celle de la base intégrée, et DATABASE_URL nomme un serveur PostgreSQL.",
    advice: "Sauvegardez le serveur avec pgBackRest : docs/en/operations.md, « Backing up a server »."
  })
})

/** The installation's secret key as it is written: in `PORTAIL_SECRET_KEY`, or the demo's beside its data. */
export const secretKeyOf = (dataDirectory: string): Effect.Effect<string | undefined> =>
  Effect.promise(
    async () =>
      process.env["PORTAIL_SECRET_KEY"] ??
      (await readFile(join(dataDirectory, "secret-key"), "utf8").catch(() => undefined))?.trim()
  )

/** A size, in the unit that says it in three figures. */
export const sizeWords = (bytes: number): string => {
  const units = ["octets", "ko", "Mo", "Go", "To"]
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
  const value = bytes / 1000 ** power
  return `${value.toLocaleString("fr-FR", { maximumSignificantDigits: 3 })} ${units[power]}`
}
