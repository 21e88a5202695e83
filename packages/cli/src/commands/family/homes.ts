import { ChildHomes } from "@portail-familles/core/children/ChildHomes.ts"
import { Command } from "commander"
import { Effect, Schema } from "effect"
import { commonOptions, Flag, Word, yesOption } from "../../running/options.ts"
import { runs } from "../../running/runs.ts"
import { staffOf } from "../../running/staff.ts"
import { withExamples } from "../../terminal/help.ts"
import { agree } from "../../terminal/prompts.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { childServices } from "./childServices.ts"

const Options = Schema.Struct({ ...commonOptions, child: Word, household: Word, yes: Flag })

interface Verb {
  readonly name: "link-child" | "unlink-child"
  readonly description: string
  readonly question: (options: typeof Options.Type) => string
  readonly done: string
  readonly already: string
}

const verbs: ReadonlyArray<Verb> = [
  {
    name: "link-child",
    description: "donne un second foyer à un enfant : chaque foyer le voit, aucun ne voit les données de l'autre",
    question: ({ child, household }) => `Rattacher l'enfant ${child} au foyer ${household}`,
    done: "L'enfant a deux foyers. Chacun garde ses coordonnées, ses factures et ses personnes de confiance.",
    already: "L'enfant est déjà dans ce foyer."
  },
  {
    name: "unlink-child",
    description: "retire un enfant d'un de ses deux foyers ; ce qui y a été facturé reste",
    question: ({ child, household }) => `Retirer l'enfant ${child} du foyer ${household}`,
    done: "L'enfant n'est plus dans ce foyer.",
    already: "L'enfant n'est pas dans ce foyer."
  }
]

const verbCommand = (terminal: Terminal, verb: Verb): Command =>
  withExamples(
    new Command(verb.name)
      .description(verb.description)
      .argument("<child>", "référence de l'enfant")
      .argument("<household>", "référence du foyer")
      .addOption(yesOption()),
    [[`portail family ${verb.name} E0042 F0017 --yes`, "tout de suite, sans question"]]
  ).action(
    runs(terminal, {
      options: Options,
      services: childServices,
      run: (options) => change(terminal, verb, options)
    })
  )

const change = Effect.fnUntraced(function* (terminal: Terminal, verb: Verb, options: typeof Options.Type) {
  const homes = yield* ChildHomes
  const { staff } = yield* staffOf(terminal, options)
  yield* agree(terminal, options.yes, verb.question(options))
  const act = verb.name === "link-child" ? homes.link : homes.unlink
  const changed = yield* act(staff, options.child, options.household)
  return {
    data: { child: options.child, household: options.household, changed },
    text: "",
    note: changed ? verb.done : verb.already
  }
})

/** `portail family link-child` and `unlink-child`: the homes of a child. */
export const homeCommands = (terminal: Terminal): ReadonlyArray<Command> =>
  verbs.map((verb) => verbCommand(terminal, verb))
