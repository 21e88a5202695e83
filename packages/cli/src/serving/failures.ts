import type {
  AgentSignInUnreadable,
  BreachedPasswordsUnreadable,
  FranceConnectUnreadable
} from "@portail-familles/core/accounts"
import type { KeyringUnusable } from "@portail-familles/core/platform/crypto"
import type { DatabaseFailure } from "@portail-familles/core/platform/sql"
import { AddressShared } from "@portail-familles/server"
import { Config, Predicate } from "effect"
import { exitCodes } from "../terminal/exitCodes.ts"
import { defectReport, type FailureReport, reportOf } from "../terminal/failures.ts"

/** One line for a server that could not start, whatever stood in its way. */
export const servingReport = (failure: unknown, port: number): FailureReport => {
  const taken = takenPort(failure, port)
  if (taken !== undefined) {
    return {
      code: "PortInUse",
      message: `Le port ${taken} est déjà utilisé.`,
      advice: "Arrêtez le programme qui l'occupe, ou choisissez un autre port : --port 4100",
      exitCode: exitCodes.noDatabase
    }
  }
  if (failure instanceof AddressShared) return addressReport(failure)
  return isExpected(failure) ? reportOf(failure) : defectReport(failure)
}

const addressReport = ({ address, towns, publicUrl }: AddressShared): FailureReport => ({
  code: "AddressShared",
  message: `Plusieurs villes répondraient à la même adresse ${address} : ${towns.join(", ")}.`,
  advice: publicUrl
    ? "Retirez PORTAIL_PUBLIC_URL, qui vaut pour une seule ville, et donnez à chacune son nom d'hôte (hosts, dans le fichier de la ville)."
    : "Donnez à chacune son propre nom d'hôte (hosts, dans le fichier de la ville) : portail town apply <fichier.yaml>",
  exitCode: exitCodes.usage
})

const expected = [
  "KeyringUnusable",
  "BreachedPasswordsUnreadable",
  "FranceConnectUnreadable",
  "AgentSignInUnreadable",
  "DatabaseUnreachable",
  "DataDirectoryUnusable",
  "DataDirectoryInUse",
  "MigrationsPending"
] as const

const isExpected = (
  failure: unknown
): failure is
  | DatabaseFailure
  | BreachedPasswordsUnreadable
  | FranceConnectUnreadable
  | AgentSignInUnreadable
  | KeyringUnusable
  | Config.ConfigError =>
  failure instanceof Config.ConfigError || expected.some((tag) => Predicate.isTagged(failure, tag))

const takenPort = (failure: unknown, port: number): number | undefined => {
  for (let error: unknown = failure; error instanceof Object; error = "cause" in error ? error.cause : undefined) {
    const { code, port: named } = error as { code?: string; port?: number }
    if (code === "EADDRINUSE") return named ?? port
  }
  return undefined
}
