import type { StaffAccess } from "@portail-familles/core/accounts/model"
import { Naming } from "@portail-familles/core/households"
import { Towns } from "@portail-familles/core/towns"
import { Effect, Layer } from "effect"
import { NothingFound } from "../terminal/refusals.ts"
import { optional } from "./declared.ts"
import { Word } from "./options.ts"

/** How a family, a child and a person are named, wherever a command takes one. */
export const householdWords =
  "le foyer, par sa référence, une adresse mail, un nom, ou la référence de quelqu'un du foyer"
export const childWords = "l'enfant, par sa référence ou son nom"
export const adultWords = "la personne, par son adresse mail, son nom, ou la référence de son foyer"

/** The household that a list is narrowed to. */
export const householdFilter = optional("<foyer>", Word, householdWords)

/** The towns, and the names by which their families are found. */
export const townsAndNames = Layer.mergeAll(Towns.layer, Naming.layer)

/** The reference of a household, by any of its names. */
export const refOfHousehold = (staff: StaffAccess, typed: string) =>
  Effect.map(
    Naming.use((naming) => naming.household(staff, typed)),
    ({ ref }) => ref
  )

/** The reference of a child, by any of its names. */
export const refOfChild = (staff: StaffAccess, typed: string) =>
  Effect.map(
    Naming.use((naming) => naming.child(staff, typed)),
    ({ ref }) => ref
  )

/** The id of the household that a list is narrowed to, if it is. */
export const idOfHousehold = Effect.fnUntraced(function* (staff: StaffAccess, typed: string | undefined) {
  if (typed === undefined) return undefined
  return (yield* Naming.use((naming) => naming.household(staff, typed))).id
})

/** The mail address of a person, by any of their names: what accounts are known by. */
export const mailOfAdult = Effect.fnUntraced(function* (staff: StaffAccess, typed: string) {
  const { mail, ref, name } = yield* Naming.use((naming) => naming.adult(staff, typed))
  if (mail !== null) return mail
  return yield* new NothingFound({
    problem: `${name} (${ref}) n'a pas d'adresse mail, donc pas de compte.`,
    advice: "Ajoutez-la à son foyer : portail family import"
  })
})
