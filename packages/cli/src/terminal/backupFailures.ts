import type {
  BackupUnreadable,
  BackupUnwritable,
  CopyDiffers,
  RecoveryKeyUnusable,
  TargetNotEmpty
} from "@portail-familles/core/backups"
import { exitCodes } from "./exitCodes.ts"
import { failureReport } from "./failureReport.ts"

/** What may keep an installation from being backed up or restored. */
export type BackupFailure = CopyDiffers | TargetNotEmpty | BackupUnreadable | BackupUnwritable | RecoveryKeyUnusable

const unreadable: Readonly<Record<BackupUnreadable["reason"], readonly [message: string, advice: string]>> = {
  missing: ["n'est pas là, ou ne peut pas être lu", "Vérifiez le chemin ; voir : portail backup list"],
  foreign: ["n'est pas une sauvegarde du portail", "Vérifiez le chemin ; voir : portail backup list"],
  key: ["a été chiffré pour une autre clé de secours", "Donnez la bonne avec --key."],
  damaged: ["est abîmé ou incomplet", "Prenez une autre sauvegarde ; voir : portail backup list"],
  newer: ["a été fait par une version plus récente du portail", "Installez cette version, puis relancez."]
}

/** What to say of a backup. */
export const backupFailures = {
  BackupUnreadable: ({ file, reason }: BackupUnreadable) => {
    const [message, advice] = unreadable[reason]
    return failureReport(exitCodes.badFile, `Le fichier ${file} ${message} : rien n'a été changé.`, advice)
  },
  BackupUnwritable: ({ file, reason }: BackupUnwritable) =>
    failureReport(
      exitCodes.badFile,
      `La sauvegarde ${file} ne peut pas être écrite (${writeReasons[reason] ?? reason}).`,
      "Vérifiez le dossier de --to, ses droits et la place qui reste."
    ),
  TargetNotEmpty: ({ tables }: TargetNotEmpty) =>
    failureReport(
      exitCodes.refused,
      "Le serveur contient déjà des données : rien n'a été fait.",
      "Donnez une base vide : create database portail owner proprietaire",
      tables
    ),
  CopyDiffers: ({ table }: CopyDiffers) =>
    failureReport(
      exitCodes.unexpected,
      `La table ${table} n'est pas arrivée pareille : rien n'a été gardé sur le serveur.`,
      "Vérifiez que le serveur est en UTF-8 (create database … encoding 'UTF8'), puis relancez."
    ),
  RecoveryKeyUnusable: ({ file, reason }: RecoveryKeyUnusable) =>
    failureReport(
      exitCodes.badFile,
      reason === "missing"
        ? `Le fichier ${file} ne peut pas être lu.`
        : `Le fichier ${file} ne contient aucune clé de secours.`,
      "Donnez avec --key le fichier que portail backup key a écrit (AGE-SECRET-KEY-1…)."
    )
}

const writeReasons: Readonly<Record<string, string>> = {
  ENOENT: "le dossier n'existe pas",
  ENOTDIR: "ce n'est pas un dossier",
  EACCES: "accès refusé",
  EROFS: "disque en lecture seule",
  ENOSPC: "disque plein",
  EDQUOT: "quota atteint"
}
