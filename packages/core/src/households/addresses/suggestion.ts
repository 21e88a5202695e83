import { Schema } from "effect"

/** An address that a family may choose; the number is empty where only the street is known. */
export const AddressSuggestion = Schema.Struct({
  streetNumber: Schema.String,
  street: Schema.String,
  postalCode: Schema.String,
  city: Schema.String
}).annotate({ identifier: "AddressSuggestion" })
export type AddressSuggestion = typeof AddressSuggestion.Type

/** What is read of the national address API's answer (GeoCodeJSON); coordinates and scores are not. */
export const AddressAnswer = Schema.Struct({
  features: Schema.Array(
    Schema.Struct({
      properties: Schema.Struct({
        type: Schema.String,
        name: Schema.String,
        housenumber: Schema.optionalKey(Schema.String),
        street: Schema.optionalKey(Schema.String),
        postcode: Schema.optionalKey(Schema.String),
        city: Schema.String
      })
    })
  )
})
export type AddressAnswer = typeof AddressAnswer.Type

/** Most that one question gives: a list that a phone shows without scrolling far. */
export const mostSuggestions = 6

/** What a family typed, as it is asked for; undefined where the API would refuse it as too short. */
export const questionOf = (typed: string): string | undefined => {
  const question = typed.normalize("NFC").replace(/\s+/g, " ").trim().slice(0, 200)
  return question.length >= 4 && /^[\p{L}\p{N}]/u.test(question) ? question : undefined
}

/** The number that somebody typed before a street: `15`, `15 bis`, `15B`. */
const numberIn = (question: string): string =>
  /^(\d{1,5}(?:\s?(?:bis|ter|quater|[a-z]))?)\s/i.exec(question)?.[1]?.trim() ?? ""

/** Numbers and streets of an answer, each once; a typed number stays where the API knows only the street. */
export const suggestionsIn = (answer: AddressAnswer, question: string): ReadonlyArray<AddressSuggestion> => {
  const found = new Map<string, AddressSuggestion>()
  for (const { properties } of answer.features) {
    const { type, name, housenumber, street, postcode, city } = properties
    if (type === "municipality" || postcode === undefined) continue
    const suggestion = {
      streetNumber: housenumber ?? numberIn(question),
      street: housenumber === undefined ? name : (street ?? name),
      postalCode: postcode,
      city
    }
    found.set(Object.values(suggestion).join("|"), suggestion)
  }
  return [...found.values()].slice(0, mostSuggestions)
}
