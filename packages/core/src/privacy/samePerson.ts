import { Schema } from "effect"
import { comparable } from "../platform/text/folding.ts"

/** Somebody of a household, as two records of one person are recognised by. */
export const Somebody = Schema.Struct({
  id: Schema.String,
  givenName: Schema.String,
  familyName: Schema.String,
  /** ISO day. */
  birthDate: Schema.NullOr(Schema.String)
})
export type Somebody = typeof Somebody.Type

/** Whether two records are of one person: the same names without accents and case, and births that do not contradict. */
export const samePerson = (one: Somebody, other: Somebody): boolean =>
  one.id === other.id ||
  (nameOf(one) === nameOf(other) &&
    (one.birthDate === null || other.birthDate === null || one.birthDate === other.birthDate))

const nameOf = ({ givenName, familyName }: Somebody): string => comparable(`${givenName} ${familyName}`, " ")
