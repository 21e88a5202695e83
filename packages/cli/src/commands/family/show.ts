import {
  addressLines,
  Families,
  type Household,
  type HouseholdAdult,
  readablePhone
} from "@portail-familles/core/households"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { argument } from "../../running/declared.ts"
import { householdWords, refOfHousehold } from "../../running/naming.ts"
import { Word } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import { NothingFound } from "../../terminal/refusals.ts"
import type { Style, Terminal } from "../../terminal/Terminal.ts"
import { facts, table } from "../../terminal/table.ts"
import { day } from "../../terminal/words.ts"
import { familyServices } from "./services.ts"

const takes = { household: argument(Word, householdWords) }

/** `portail family show`: one household, its address, adults and children. */
export const familyShowCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "show",
    description: "montre un foyer : adresse, adultes, enfants",
    takes,
    examples: [
      ["portail family show F0012", "le foyer et ses personnes"],
      ["portail family show F0012 --json", "les mêmes, pour un script"]
    ],
    services: familyServices,
    run: show
  })

const show = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const families = yield* Families
  const { staff } = yield* staffOf(terminal, options)
  const household = yield* families.find(staff, yield* refOfHousehold(staff, options.household))
  if (household === undefined) {
    return yield* new NothingFound({
      problem: `Le foyer ${options.household} n'existe pas.`,
      advice: "Voir : portail family search"
    })
  }
  return { data: household, text: page(terminal.outStyle, household) }
})

const page = (style: Style, household: Household): string =>
  [
    facts(style, [
      ["Foyer", `${household.externalRef}, ${household.name}`],
      ["Adresse", addressOf(household)]
    ]),
    table(
      style,
      ["Responsable", { title: "Rang", minor: true }, "Référence", "Naissance", "Mail", "Téléphones"],
      household.adults.map((adult) => [
        nameOf(adult),
        adult.rank === 1 ? "premier" : "second",
        adult.externalRef,
        adult.birthDate === null ? "–" : day(adult.birthDate),
        adult.mail ?? "–",
        [adult.mainPhone, adult.secondPhone].filter(Boolean).map(readablePhone).join(", ") || "–"
      ])
    ),
    table(
      style,
      ["Enfant", "Nom", "Naissance"],
      household.children.map((child) => [
        child.externalRef,
        `${child.givenName} ${child.familyName}`,
        day(child.birthDate)
      ])
    )
  ].join("\n")

const addressOf = (household: Household): string => addressLines(household).join("\n") || "–"

const nameOf = (adult: HouseholdAdult): string => {
  const name = [adult.civility, adult.givenName, adult.familyName].filter((part) => part !== "").join(" ")
  return adult.birthName === "" ? name : `${name} (${adult.birthName})`
}
