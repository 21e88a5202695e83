import type { Schemas } from "../api/client.ts"
import type { Values } from "./types.ts"

export type Contact = Schemas["Contact"]

const isContact = (value: unknown): value is Contact =>
  typeof value === "object" && value !== null && "familyName" in value && "givenName" in value

/** The persons of a section of contacts, in the order in which they are called. */
export const contactsIn = ({ contacts }: Values): ReadonlyArray<Contact> =>
  Array.isArray(contacts) ? contacts.filter(isContact) : []

export const emptyContact: Values = {
  givenName: "",
  familyName: "",
  relation: "",
  phone: "",
  secondPhone: "",
  private: false
}

export const nameOf = ({ givenName, familyName }: Contact) => `${givenName} ${familyName}`.trim()

/** A person in one line. */
export const lineOf = (person: Contact) =>
  [nameOf(person), person.relation, person.phone, person.secondPhone].filter((text) => text !== "").join(", ")

export const replaced = (values: Values, index: number, person: Values): Values => ({
  contacts: [...contactsIn(values).slice(0, index), person, ...contactsIn(values).slice(index + 1)]
})

export const without = (values: Values, index: number): Values => ({
  contacts: contactsIn(values).filter((_, each) => each !== index)
})

export function moved(values: Values, from: number, to: number): Values {
  const contacts = [...contactsIn(values)]
  contacts.splice(to, 0, ...contacts.splice(from, 1))
  return { contacts }
}
