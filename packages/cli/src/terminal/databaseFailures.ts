import type {
  ApplicationRoleUnfit,
  DatabaseFailure,
  DatabaseUnreachable,
  DataDirectoryInUse,
  DataDirectoryUnusable,
  MigrationsPending
} from "@portail-familles/core/platform/sql"
import { exitCodes } from "./exitCodes.ts"
import { failureReport } from "./failureReport.ts"
import type { DatabaseAbsent } from "./refusals.ts"

/** What may keep a command from its database. */
export type OpeningFailure = ApplicationRoleUnfit | DatabaseAbsent | DatabaseFailure

const unusable = (detail: string): Readonly<Record<DataDirectoryUnusable["reason"], string>> => ({
  "disk-full": "est sur un disque plein",
  "not-writable": "ne se laisse pas écrire",
  "not-a-folder": "n'est pas un dossier",
  other: `est inutilisable (${detail})`
})
const unusableAdvice: Readonly<Record<DataDirectoryUnusable["reason"], string>> = {
  "disk-full": "Faites de la place, ou choisissez un autre disque avec --data-dir ou PORTAIL_DATA_DIR.",
  "not-writable":
    "Donnez-en les droits à qui lance portail, ou choisissez un autre dossier avec --data-dir ou PORTAIL_DATA_DIR.",
  "not-a-folder": "Vérifiez --data-dir ou PORTAIL_DATA_DIR.",
  other: "Vérifiez --data-dir ou PORTAIL_DATA_DIR et les droits du dossier."
}

/** What to say when the database cannot be opened. */
export const databaseFailures = {
  DatabaseUnreachable: ({ reason }: DatabaseUnreachable) =>
    failureReport(
      exitCodes.noDatabase,
      `La base de données ne répond pas (${reason}).`,
      "Vérifiez DATABASE_URL et le serveur."
    ),
  DataDirectoryUnusable: ({ directory, reason, detail }: DataDirectoryUnusable) =>
    failureReport(
      exitCodes.noDatabase,
      `Le dossier de données ${directory} ${unusable(detail)[reason]}.`,
      unusableAdvice[reason]
    ),
  DataDirectoryInUse: ({ directory }: DataDirectoryInUse) =>
    failureReport(
      exitCodes.noDatabase,
      `Un autre portail utilise déjà le dossier ${directory}.`,
      "Arrêtez-le, ou choisissez un autre dossier avec --data-dir."
    ),
  DatabaseAbsent: ({ directory }: DatabaseAbsent) =>
    failureReport(
      exitCodes.noDatabase,
      `Il n'y a pas de base de données dans ${directory}.`,
      "Indiquez --data-dir ou DATABASE_URL, ou commencez par : portail town apply <fichier.yaml>"
    ),
  ApplicationRoleUnfit: ({ role, reason }: ApplicationRoleUnfit) =>
    reason === "unknown"
      ? failureReport(
          exitCodes.notFound,
          `Le serveur PostgreSQL n'a pas de rôle « ${role} ».`,
          `Créez-le d'abord, en administrateur : create role "${role}" login password '…'`
        )
      : failureReport(
          exitCodes.refused,
          `Le rôle « ${role} » est celui à qui appartiennent les tables, ou peut tout.`,
          "Donnez au portail un autre rôle, qui ne peut rien modifier des tables : docs/en/operations.md, « Deux rôles »."
        ),
  MigrationsPending: ({ pending }: MigrationsPending) =>
    failureReport(
      exitCodes.migrationsPending,
      `La base de données est plus ancienne que ce programme (il manque ${pending.join(", ")}).`,
      "Mettez-la à jour : portail db migrate"
    )
}
