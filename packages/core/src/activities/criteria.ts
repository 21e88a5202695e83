import { Schema } from "effect"
import { isListed } from "./isListed.ts"

/** A school or a class, written as the dossier's own list writes it. */
const Listed = Schema.String.check(Schema.isTrimmed(), Schema.isMinLength(1))
const Some = Schema.Array(Listed).check(Schema.isMinLength(1))

/** What puts a child before others: it lives in the town, a brother or sister is enrolled in the activity, its school, its class. */
export const Criterion = Schema.Union([
  Schema.Literals(["residents", "siblings-enrolled"]),
  Schema.Struct({ schools: Some }),
  Schema.Struct({ classes: Some })
])
export type Criterion = typeof Criterion.Type

/** What criteria ask about a child; school and class are empty where the dossier does not say. */
export interface CriterionFacts {
  readonly resident: boolean
  /** Whether another child of its home has an accepted enrolment in the activity. */
  readonly siblingsEnrolled: boolean
  readonly school: string
  readonly schoolClass: string
}

/** Whether a child meets a criterion. */
export const meets = (criterion: Criterion, facts: CriterionFacts): boolean => {
  if (criterion === "residents") return facts.resident
  if (criterion === "siblings-enrolled") return facts.siblingsEnrolled
  return "schools" in criterion
    ? isListed(criterion.schools, facts.school)
    : isListed(criterion.classes, facts.schoolClass)
}
