import type { KeyUse } from "@portail-familles/core/platform/crypto"
import type { ServerReach } from "@portail-familles/core/platform/sql"
import { count } from "../../terminal/words.ts"
import { sizeWords } from "../backup/takes.ts"
import { type CheckName, type Finding, failure, fine, nothing, warning } from "./finding.ts"

const gigabyte = 1e9
const hour = 3_600_000
const day = 24 * hour

/** Room on a disk: a database that cannot write stops the portal. */
export const roomFinding = (place: string, free: number, total: number): Finding => {
  const says = `${sizeWords(free)} libres sur ${sizeWords(total)} (${place})`
  const advice = "Faites de la place, ou agrandissez le disque : pleine, la base s'arrête."
  if (free < 0.5 * gigabyte || free < total / 50) return failure("disk", says, advice)
  return free < 2 * gigabyte || free < total / 10 ? warning("disk", says, advice) : fine("disk", says)
}

/** Milliseconds by which this machine's clock is ahead of another's, give or take; signatures and mandates carry dates. */
export const skewFinding = (other: string, ahead: number, uncertain: number): Finding => {
  const seconds = Math.round(Math.max(0, Math.abs(ahead) - uncertain) / 1000)
  if (seconds <= 2) return fine("clock", `à l'heure de ${other}`)
  const says = `${count(seconds, "seconde")} ${ahead > 0 ? "d'avance" : "de retard"} sur ${other}`
  const advice = "Réglez l'heure des machines : timedatectl set-ntp true."
  return seconds > 60 ? failure("clock", says, advice) : warning("clock", says, advice)
}

/** The way to the database's server; nobody listens in between on one machine, where both ends have the same address. */
export const reachFinding = ({ encrypted, from, to }: ServerReach): Finding => {
  if (encrypted) return fine("database", "le serveur est joint par TLS")
  if (from === to) return fine("database", "le serveur est joint sans quitter sa machine")
  return warning(
    "database",
    `le serveur est joint sans chiffrement depuis ${from}`,
    "Ajoutez ?sslmode=verify-full à DATABASE_URL (au pooler : server_tls_sslmode), ou gardez ce réseau fermé."
  )
}

/** A certificate of a public address, by the instant that it ends. */
export const certificateFinding = (host: string, endsAt: Date, at: Date): Finding => {
  const days = Math.floor((endsAt.getTime() - at.getTime()) / day)
  if (days < 0)
    return failure("certificate", `${host} : expiré`, "Renouvelez-le : les navigateurs refusent le portail.")
  const says = `${host} : encore ${count(days, "jour")}`
  const advice = "Renouvelez-le, et vérifiez le renouvellement automatique."
  if (days < 7) return failure("certificate", says, advice)
  return days < 21 ? warning("certificate", says, advice) : fine("certificate", says)
}

const ownAuthority =
  "Installez un certificat reconnu ; si la mairie a sa propre autorité, nommez-la dans NODE_EXTRA_CA_CERTS."

const refusals: Readonly<Record<string, readonly [says: string, advice: string]>> = {
  ERR_TLS_CERT_ALTNAME_INVALID: ["le certificat est celui d'un autre nom", "Faites-en établir un pour cette adresse."],
  DEPTH_ZERO_SELF_SIGNED_CERT: ["le certificat s'est signé lui-même", ownAuthority],
  SELF_SIGNED_CERT_IN_CHAIN: ["le certificat vient d'une autorité inconnue", ownAuthority],
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: ["le certificat vient d'une autorité inconnue", ownAuthority],
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: [
    "le certificat arrive sans sa chaîne",
    "Donnez au proxy le fichier complet (fullchain.pem) : des téléphones refusent le portail."
  ]
}

/** A certificate that holds and that browsers refuse, by OpenSSL's or Node's code of the reason. */
export const refusedCertificate = (host: string, code: string): Finding => {
  const [says, advice] = refusals[code] ?? ["certificat refusé", "Installez un certificat reconnu, avec sa chaîne."]
  return failure("certificate", `${host} : ${says} (${code})`, advice)
}

/** The last backup, by its age. */
export const backupFinding = (last: Date | undefined, at: Date): Finding => {
  if (last === undefined) {
    return failure("backup", "aucune sauvegarde connue", "Lancez portail backup chaque nuit : docs/en/operations.md.")
  }
  const hours = Math.max(0, Math.floor((at.getTime() - last.getTime()) / hour))
  const says = hours < 48 ? `il y a ${count(hours, "heure")}` : `il y a ${count(Math.floor(hours / 24), "jour")}`
  const advice = "Relancez portail backup, et voyez pourquoi la tâche de nuit n'a pas eu lieu."
  if (hours > 24 * 7) return failure("backup", says, advice)
  return hours > 30 ? warning("backup", says, advice) : fine("backup", says)
}

/** The keys that what is sealed needs, against those that are set. */
export const keyFindings = (used: ReadonlyArray<KeyUse>, set: ReadonlyArray<string>): ReadonlyArray<Finding> => {
  const check: CheckName = "keys"
  const missing = used.filter(({ keyId }) => !set.includes(keyId))
  const [current, ...older] = set
  const needed = older.filter((id) => used.some(({ keyId }) => keyId === id))
  const idle = older.filter((id) => !needed.includes(id))
  return [
    ...missing.map(({ keyId, things }) =>
      failure(
        check,
        `${count(things, "élément illisible", "éléments illisibles")} : la clé ${keyId} manque`,
        "Remettez-la dans PORTAIL_SECRET_KEY, derrière la clé actuelle."
      )
    ),
    ...needed.map((id) =>
      warning(check, `l'ancienne clé ${id} sert encore`, "Chiffrez à nouveau avec l'actuelle : portail db reseal.")
    ),
    ...idle.map((id) => warning(check, `l'ancienne clé ${id} ne sert plus`, "Retirez-la de PORTAIL_SECRET_KEY.")),
    ...(current === undefined
      ? used.length === 0
        ? [nothing(check, "rien n'est chiffré")]
        : []
      : missing.length + older.length === 0
        ? [fine(check, `tout s'ouvre, avec la clé ${current}`)]
        : [])
  ]
}
