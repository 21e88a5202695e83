import { Naming } from "@portail-familles/core/households"
import { day as dayTyped } from "@portail-familles/core/platform/csv"
import { DayStories } from "@portail-familles/core/reservations"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { argument } from "../../running/declared.ts"
import { childWords } from "../../running/naming.ts"
import { Word } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import { NothingFound } from "../../terminal/refusals.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { typedField } from "../../terminal/typedField.ts"
import { readNames } from "./names.ts"
import { readingServices } from "./services.ts"
import { storyPage } from "./storyPage.ts"

const takes = { child: argument(Word, childWords), day: argument(Word, "le jour, comme 2026-12-21") }

/** `portail planning explain`: why a child is booked on a day, or is not. */
export const planningExplainCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "explain",
    description: "explique le jour d'un enfant : pourquoi réservé ou refusé, par qui, quand, et jusqu'à quand changer",
    takes,
    examples: [
      ["portail planning explain TEST-EMMA-ROSE 2026-12-21", "la réponse à une famille qui appelle"],
      ['portail planning explain "Emma-Rose Test" 21/12/2026 --json', "la même, pour un script"]
    ],
    services: readingServices,
    run: explain
  })

const explain = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const stories = yield* DayStories
  const { staff } = yield* staffOf(terminal, options)
  const { id } = yield* Naming.use((naming) => naming.child(staff, options.child))
  const story = yield* stories.of(staff, id, yield* typedField("jour", dayTyped(options.day)))
  if (story === null) {
    return yield* new NothingFound({
      problem: `L'enfant ${options.child} n'est plus là.`,
      advice: "Voir : portail family search"
    })
  }
  const { names } = yield* readNames(staff)
  return { data: story, text: storyPage(terminal.outStyle, story, names) }
})
