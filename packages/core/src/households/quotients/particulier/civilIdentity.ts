import { Result } from "effect"
import { CivilIdentityIncomplete, type CivilIdentityPart } from "./errors.ts"

/** Where somebody was born: an INSEE code (a commune's, or `99…` of a country), or a commune's name and its department's code. */
export type BirthTown = { readonly code: string } | { readonly name: string; readonly department: string }

/** Who API Particulier is asked about; the birth date is an ISO day. */
export interface CivilIdentity {
  readonly birthName: string
  /** Empty where it is the birth name. */
  readonly usedName: string
  readonly givenNames: ReadonlyArray<string>
  readonly birthDate: string
  readonly sex: "F" | "M"
  readonly birthTown: BirthTown
}

/** What a dossier says of an adult. */
export interface AdultIdentity {
  readonly civility: string
  readonly familyName: string
  readonly birthName: string
  readonly givenName: string
  readonly birthDate: string | null
  readonly birthPlace: string
}

/** Whether a text is the INSEE code of a commune or of a country. */
export const isBirthTownCode = (text: string): boolean => /^(\d{2}|2[AB])\d{3}$/.test(text)

/** A commune as dossiers write it: `Compiègne (60)`; without its department it can be any of several. */
const birthTownOf = (place: string): BirthTown | null => {
  const [, name, department] = /^(.*\S)\s*\((\d{2,3}|2[AB])\)$/.exec(place.trim()) ?? []
  return name === undefined || department === undefined ? null : { name, department }
}

/** The sex of a civil status, which dossiers know by the civility alone. */
const sexOf = (civility: string): "F" | "M" | null => {
  if (/^(mme|madame)$/i.test(civility)) return "F"
  return /^(m\.?|monsieur)$/i.test(civility) ? "M" : null
}

/** Who to ask about; `code`, the INSEE code of the birthplace, stands for what the dossier says of it. */
export const civilIdentity = (
  adult: AdultIdentity,
  code: string | undefined
): Result.Result<CivilIdentity, CivilIdentityIncomplete> => {
  const sex = sexOf(adult.civility.trim())
  const birthTown = code === undefined ? birthTownOf(adult.birthPlace) : { code }
  const missing: Array<CivilIdentityPart> = []
  if (sex === null) missing.push("civility")
  if (adult.birthDate === null) missing.push("birthDate")
  if (birthTown === null) missing.push("birthTown")
  if (sex === null || adult.birthDate === null || birthTown === null) {
    return Result.fail(new CivilIdentityIncomplete({ missing }))
  }
  const birthName = adult.birthName === "" ? adult.familyName : adult.birthName
  return Result.succeed({
    birthName,
    usedName: birthName === adult.familyName ? "" : adult.familyName,
    givenNames: adult.givenName.split(/[\s,]+/).filter((name) => name !== ""),
    birthDate: adult.birthDate,
    sex,
    birthTown
  })
}

const france = "99100"

/** The question of version 3, with civil identity. Source: `french-rules.md` 5.1. */
export const civilQuestion = (identity: CivilIdentity, recipient: string): URLSearchParams => {
  const [year = "", month = "", day = ""] = identity.birthDate.split("-")
  const { birthTown } = identity
  const abroad = "code" in birthTown && birthTown.code.startsWith("99")
  const question = new URLSearchParams({ recipient, nomNaissance: identity.birthName })
  if (identity.usedName !== "") question.set("nomUsage", identity.usedName)
  for (const name of identity.givenNames) question.append("prenoms[]", name)
  question.set("anneeDateNaissance", year)
  question.set("moisDateNaissance", String(Number(month)))
  question.set("jourDateNaissance", String(Number(day)))
  question.set("sexeEtatCivil", identity.sex)
  question.set("codeCogInseePaysNaissance", abroad ? birthTown.code : france)
  if ("name" in birthTown) {
    question.set("nomCommuneNaissance", birthTown.name)
    question.set("codeCogInseeDepartementNaissance", birthTown.department)
  } else if (!abroad) question.set("codeCogInseeCommuneNaissance", birthTown.code)
  return question
}
