import { dirname } from "node:path"

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "n'existe pas",
  EACCES: "n'est pas accessible : il manque un droit",
  EPERM: "n'est pas accessible : il manque un droit",
  EISDIR: "est un dossier",
  ENOTDIR: "n'existe pas",
  ENOSPC: "ne peut pas être écrit : le disque est plein",
  EROFS: "ne peut pas être écrit : le disque est en lecture seule"
}

/** Why a file cannot be used, as the end of a sentence that begins with its name. */
export const reasonOf = (cause: unknown): string => {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause)
  return reasons[code] ?? `ne peut pas être utilisé (${code})`
}

/** Why a file cannot be written: where it does not exist, it is its folder that is missing. */
export const writeReasonOf = (file: string, cause: unknown): string =>
  cause instanceof Error && "code" in cause && cause.code === "ENOENT"
    ? `ne peut pas être écrit : le dossier ${dirname(file)} n'existe pas`
    : reasonOf(cause)
