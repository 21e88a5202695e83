import type { Schemas } from "../api/client.ts"
import type { Values } from "./types.ts"

export type Person = Schemas["Contact"]

const isPerson = (value: unknown): value is Person =>
  typeof value === "object" && value !== null && "familyName" in value && "givenName" in value

/** The persons of a section of contacts, in the order in which they are called. */
export const personsIn = ({ contacts }: Values): ReadonlyArray<Person> =>
  Array.isArray(contacts) ? contacts.filter(isPerson) : []

export const nobody: Values = {
  givenName: "",
  familyName: "",
  relation: "",
  phone: "",
  secondPhone: "",
  private: false
}

export const nameOf = ({ givenName, familyName }: Person) => `${givenName} ${familyName}`.trim()

/** A person in one line. */
export const lineOf = (person: Person) =>
  [nameOf(person), person.relation, person.phone, person.secondPhone].filter((text) => text !== "").join(", ")

export const replaced = (values: Values, place: number, person: Values): Values => ({
  contacts: [...personsIn(values).slice(0, place), person, ...personsIn(values).slice(place + 1)]
})

export const without = (values: Values, place: number): Values => ({
  contacts: personsIn(values).filter((_, each) => each !== place)
})

export function moved(values: Values, from: number, to: number): Values {
  const contacts = [...personsIn(values)]
  contacts.splice(to, 0, ...contacts.splice(from, 1))
  return { contacts }
}
