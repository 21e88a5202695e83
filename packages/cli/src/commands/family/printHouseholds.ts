import type { StaffAccess } from "@portail-familles/core/accounts/model"
import { Families, type Household } from "@portail-familles/core/households"
import { Effect } from "effect"
import { jsonList } from "../../terminal/jsonList.ts"
import { longTable } from "../../terminal/longTable.ts"
import { type Terminal, written } from "../../terminal/Terminal.ts"
import { count } from "../../terminal/words.ts"

/** Prints the households that `keep` leaves of those it is given, as they are read: a town of any size in the same memory. */
export const printHouseholds = Effect.fnUntraced(function* (
  terminal: Terminal,
  staff: StaffAccess,
  json: boolean,
  keep: (households: ReadonlyArray<Household>) => ReadonlyArray<Household>
) {
  const families = yield* Families
  const read = Effect.fnUntraced(function* (textOf: (households: ReadonlyArray<Household>) => string) {
    let kept = 0
    yield* families.each(staff, (households) => {
      const those = keep(households)
      kept += those.length
      return written(terminal, textOf(those))
    })
    return kept
  })
  const printed = json ? yield* asJson(terminal, read) : yield* asTable(terminal, read)
  return { data: undefined, text: "", note: `${count(printed, "foyer")}.` }
})

/** Writes what is told of households as they are read; gives how many there were. */
type Read<E, R> = (textOf: (households: ReadonlyArray<Household>) => string) => Effect.Effect<number, E, R>

const asJson = <E, R>(terminal: Terminal, read: Read<E, R>) =>
  Effect.gen(function* () {
    const list = jsonList()
    const printed = yield* read(list.items)
    yield* written(terminal, list.end())
    return printed
  })

// read twice: the columns are as wide as the widest of all
const asTable = <E, R>(terminal: Terminal, read: Read<E, R>) =>
  Effect.gen(function* () {
    const households = longTable(terminal.outStyle, ["Foyer", "Nom", "Adultes", "Enfants", "Ville"])
    yield* read((some) => {
      households.measure(some.map(rowOf))
      return ""
    })
    return yield* read((some) => households.draw(some.map(rowOf)))
  })

const rowOf = (household: Household): ReadonlyArray<string> => [
  household.externalRef,
  household.name,
  household.adults.map((adult) => `${adult.givenName} ${adult.familyName}`).join(", "),
  household.children.map((child) => child.givenName).join(", "),
  household.city
]
