import { webhooksInTrouble } from "@portail-familles/core/integrations"
import { portalUrlOf } from "@portail-familles/core/mail/model"
import { keysInUse } from "@portail-familles/core/platform/crypto"
import {
  archivedAt,
  DatabaseKind,
  databaseNow,
  pendingMigrations,
  serverReach
} from "@portail-familles/core/platform/sql"
import { type Town, Towns } from "@portail-familles/core/towns"
import { Effect } from "effect"
import { count } from "../../../terminal/words.ts"
import { readLast } from "../../backup/lastBackup.ts"
import { type Finding, failure, fine, looked, nothing, warning } from "../finding.ts"
import { backupFinding, keyFindings, reachFinding, skewFinding } from "../rules.ts"

const kinds = {
  server: "le serveur PostgreSQL répond",
  owner: "la base intégrée s'ouvre (portail arrêté)",
  guest: "la base intégrée répond (portail en marche)"
} as const

/** How the database was reached, and what time it is there. */
export const reached = looked(
  "database",
  Effect.gen(function* () {
    const kind = yield* DatabaseKind
    const found: Array<Finding> = [fine("database", kinds[kind])]
    if (kind !== "server") return found
    const began = Date.now()
    const there = yield* databaseNow
    const ended = Date.now()
    return [
      ...found,
      reachFinding(yield* serverReach),
      skewFinding("la base", (began + ended) / 2 - there.getTime(), (ended - began) / 2)
    ]
  })
)

/** Whether its tables are this program's. */
export const migrations = looked(
  "migrations",
  Effect.map(pendingMigrations, (pending) =>
    pending.length === 0
      ? [fine("migrations", "les tables sont à jour")]
      : [
          failure(
            "migrations",
            `${count(pending.length, "mise à jour manque", "mises à jour manquent")}`,
            "Voyez portail db migrate --plan, puis portail db migrate."
          )
        ]
  )
)

/** The keys that what is sealed needs. */
export const keys = (set: ReadonlyArray<string>) =>
  looked(
    "keys",
    Effect.map(keysInUse, (used) => keyFindings(used, set))
  )

/** When it was last backed up. */
export const backup = (dataDirectory: string) =>
  looked(
    "backup",
    Effect.gen(function* () {
      const at = new Date()
      if ((yield* DatabaseKind) !== "server") {
        const last = yield* readLast(dataDirectory)
        return [backupFinding(last === undefined ? undefined : new Date(last.at), at)]
      }
      const archived = yield* archivedAt
      return archived === undefined
        ? [
            warning(
              "backup",
              "le serveur n'archive pas son journal : ses sauvegardes ne se voient pas d'ici",
              "Mettez en place pgBackRest : docs/en/operations.md, « Backing up a server »."
            )
          ]
        : [backupFinding(archived, at)]
    })
  )

/** Software that is told nothing any more. */
export const webhooks = looked(
  "webhooks",
  Effect.gen(function* () {
    const all = yield* Towns.use(({ list }) => list)
    const found = yield* Effect.forEach(all, ({ id, settings }) =>
      Effect.map(webhooksInTrouble(id), (troubles) =>
        troubles === 0
          ? []
          : [
              warning(
                "webhooks",
                `${settings.name} : ${count(troubles, "adresse arrêtée ou message abandonné", "adresses arrêtées ou messages abandonnés")}`,
                "Voyez portail webhook list, puis webhook enable ou replay."
              )
            ]
      )
    )
    const troubles = found.flat()
    return troubles.length > 0 ? troubles : [fine("webhooks", "aucune panne")]
  }).pipe(Effect.provide(Towns.layer))
)

/** What keeps a town from working, and the addresses that families come to. */
export const towns = (publicUrl: string | undefined) =>
  Towns.use(({ list }) => list).pipe(
    Effect.map((all) => ({
      findings:
        all.length === 0 ? [nothing("town", "aucune ville : portail town apply")] : townFindings(all, publicUrl),
      urls: all.map(({ settings }) => portalUrlOf(settings, publicUrl))
    })),
    Effect.provide(Towns.layer)
  )

const townFindings = (all: ReadonlyArray<Town>, publicUrl: string | undefined): ReadonlyArray<Finding> => {
  const several: ReadonlyArray<Finding> =
    publicUrl !== undefined && all.length > 1
      ? [
          failure(
            "town",
            "PORTAIL_PUBLIC_URL est défini, et il y a plusieurs villes",
            "Retirez-le : chaque ville a ses hosts."
          )
        ]
      : []
  const found = all.flatMap(({ settings }) => [
    ...(settings.hosts.length === 0 && publicUrl === undefined
      ? [
          failure(
            "town",
            `${settings.name} : aucune adresse`,
            "Donnez-lui hosts dans son fichier, puis portail town apply."
          )
        ]
      : []),
    ...(settings.regies.length === 0
      ? [
          warning(
            "town",
            `${settings.name} : aucune régie`,
            "Sans regies dans son fichier, rien ne se facture ni ne se paie."
          )
        ]
      : []),
    ...settings.regies.flatMap(({ name, mode }) =>
      mode === "W"
        ? []
        : [
            warning(
              "town",
              `${settings.name}, ${name} : paiements en mode essai (${mode})`,
              "Passez mode à W quand PayFiP l'a activée."
            )
          ]
    )
  ])
  return several.length + found.length > 0
    ? [...several, ...found]
    : [fine("town", count(all.length, "ville prête", "villes prêtes"))]
}
