import { monthsAfter } from "../platform/time/days.ts"
import type { DocumentKind, VaccinationRule } from "./documentKind.ts"

/** The vaccinations that are compulsory on an ISO day for a child born on another. */
export const compulsoryVaccinations = (
  rules: ReadonlyArray<VaccinationRule>,
  birthDate: string,
  today: string
): ReadonlyArray<string> => [
  ...new Set(
    rules
      .filter(
        (rule) => within(birthDate, rule.bornFrom, rule.bornUntil) && within(today, rule.validFrom, rule.validUntil)
      )
      .map((rule) => rule.disease)
  )
]

const within = (day: string, from: string | null, until: string | null): boolean =>
  (from === null || day >= from) && (until === null || day <= until)

/**
 * The last ISO day of a provisional admission: so many months after the child's first day, or after the day of the answer where that
 * came later. Null where the answer is not no.
 */
export const provisionalUntil = (
  kind: DocumentKind,
  answers: Readonly<Record<string, unknown>>,
  firstDay: string,
  answeredOn: string
): string | null => {
  const { vaccinations } = kind
  if (vaccinations === null || answers[vaccinations.question] !== false) return null
  return monthsAfter(firstDay > answeredOn ? firstDay : answeredOn, vaccinations.provisionalMonths)
}
