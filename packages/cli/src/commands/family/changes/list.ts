import { Approvals, type WaitingChange } from "@portail-familles/core/children"
import type { Command } from "commander"
import { Effect } from "effect"
import type { OptionsOf } from "../../../running/command.ts"
import { optional } from "../../../running/declared.ts"
import { inMemory, listCommand } from "../../../running/listing.ts"
import { Word } from "../../../running/options.ts"
import { staffOf } from "../../../running/staff.ts"
import { changesText } from "../../../terminal/auditWords.ts"
import { at, id, type ListColumn, text } from "../../../terminal/listColumns.ts"
import type { Terminal } from "../../../terminal/Terminal.ts"
import { count } from "../../../terminal/words.ts"
import { fileServices } from "../services.ts"
import { filterOf, filterTakes, sectionText } from "./decisions.ts"

const takes = {
  ...filterTakes,
  withHealth: optional("<motif>", Word, "montre aussi les fiches santé : la famille voit qui les a lues, et ce motif")
}

/** `portail family changes list`: what waits for the town, before and after. */
export const changesListCommand = (terminal: Terminal): Command =>
  listCommand(terminal, {
    name: "list",
    description: "ce qui attend une décision, avant et après, le plus ancien d'abord",
    takes,
    examples: [
      ["portail family changes list", "ce qui attend"],
      ["portail family changes list --household F0012", "ce qu'une famille a demandé"],
      ['portail family changes list --section santé --with-health "validation"', "les fiches santé, avec une trace"]
    ],
    services: fileServices,
    columns: () => columns,
    find: list
  })

const list = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const approvals = yield* Approvals
  const { staff } = yield* staffOf(terminal, options)
  const { withHealth } = options
  const waiting = yield* approvals.list(staff, {
    ...(yield* filterOf(staff, options)),
    ...(withHealth === undefined ? {} : { healthPurpose: withHealth })
  })
  return {
    each: inMemory(waiting),
    summary: (total: number) =>
      total === 0 ? "Aucune modification n'attend" : `${count(total, "modification")} à décider`
  }
})

const columns: ReadonlyArray<ListColumn<WaitingChange>> = [
  id("Demande", (change) => change.id),
  at("Le", (change) => change.askedAt, { minor: true }),
  text("Foyer", (change) => change.householdRef),
  text("Par", (change) => change.askedBy, { minor: true }),
  text("Rubrique", sectionText),
  text("Modification", changeText)
]

function changeText(change: WaitingChange): string {
  const shown = change.before === null ? hidden(change) : changesText(change)
  return `${shown}${change.outdated ? " — a changé depuis la demande" : ""}`
}

const hidden = ({ section }: WaitingChange): string => (section === "health" ? "contenu confidentiel" : "–")
