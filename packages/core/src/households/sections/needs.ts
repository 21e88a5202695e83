import type { SectionName } from "../../towns/sectionNames.ts"
import type { TownSettings } from "../../towns/Town.ts"

/** What a town requires of a section, as paths of its values, and what of it is not there; `atLeast` persons in a list. */
export interface Needs {
  readonly required: ReadonlyArray<string>
  readonly atLeast: number
  /** `contacts` where too few persons are named. */
  readonly missing: ReadonlyArray<string>
}

/** When and about whom: an ISO day, and the birth date of the child, if any. */
export interface NeedsContext {
  readonly today: string
  readonly birthDate: string | null
  /** As `2026-2027`. */
  readonly schoolYear: string
}

const at = (values: object, path: string) =>
  path.split(".").reduce<unknown>((inside, key) => new Map(Object.entries(inside ?? {})).get(key), values)

const isEmpty = (value: unknown) => value === undefined || value === null || value === ""

/** What is required of a section on a day, and what is missing in these values. */
export const needsOf = (
  { dossier }: TownSettings,
  section: SectionName,
  values: object,
  { today, birthDate, schoolYear }: NeedsContext
): Needs => {
  const age = birthDate === null ? 0 : Number(schoolYear.slice(0, 4)) - Number(birthDate.slice(0, 4))
  const valid = dossier.required.filter(
    (each) =>
      each.section === section && each.fromAge <= age && (each.from ?? today) <= today && today <= (each.until ?? today)
  )
  const questions = dossier.questions.filter(({ required }) => required && section === "additional-information")
  const required = new Set([
    ...valid.flatMap(({ fields }) =>
      fields.flatMap((field) =>
        field === "granted" ? dossier.authorisations.map(({ code }) => `granted.${code}`) : [field]
      )
    ),
    ...questions.map(({ code }) => `answers.${code}`)
  ])
  const atLeast = Math.max(0, ...valid.map((each) => each.atLeast))
  const contacts = at(values, "contacts")
  const tooFew = Array.isArray(contacts) && contacts.length < atLeast
  const missing = [...required].filter((path) => isEmpty(at(values, path)))
  return { required: [...required], atLeast, missing: tooFew ? [...missing, "contacts"] : missing }
}
