import { ChildHomes, type Unlinked } from "@portail-familles/core/children"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { confirmed } from "../../running/confirmed.ts"
import { argument } from "../../running/declared.ts"
import { childWords, householdWords, refOfChild, refOfHousehold } from "../../running/naming.ts"
import { dryRun, Word, yes } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { count } from "../../terminal/words.ts"
import { childServices } from "./childServices.ts"

const takes = {
  child: argument(Word, childWords),
  household: argument(Word, householdWords),
  dryRun,
  yes
}

interface Verb {
  readonly name: "link-child" | "unlink-child"
  readonly description: string
  readonly question: (refs: { readonly child: string; readonly household: string }) => string
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
  command(terminal, {
    name: verb.name,
    description: verb.description,
    takes,
    examples: [
      [`portail family ${verb.name} E0042 F0017 --dry-run`, "montre ce qui serait fait"],
      [`portail family ${verb.name} E0042 F0017 --yes`, "tout de suite, sans question"]
    ],
    services: childServices,
    run: (terminal, options) => change(terminal, verb, options)
  })

const change = Effect.fnUntraced(function* (terminal: Terminal, verb: Verb, options: OptionsOf<typeof takes>) {
  const { dryRun } = options
  const homes = yield* ChildHomes
  const { staff } = yield* staffOf(terminal, options)
  const child = yield* refOfChild(staff, options.child)
  const household = yield* refOfHousehold(staff, options.household)
  const act = Effect.fnUntraced(function* (how: { readonly dryRun: boolean }) {
    if (verb.name === "unlink-child") return yield* homes.unlink(staff, child, household, how)
    return { changed: yield* homes.link(staff, child, household, how), persons: 0, prohibitions: 0 }
  })
  const plan = yield* act({ dryRun: true })
  const data = { dryRun, child, household, ...plan }
  const action = verb.question({ child, household })
  return yield* confirmed(terminal, options, {
    nothing: plan.changed ? undefined : { data, text: "", note: verb.already },
    dryRun: { data, text: `${action}\n${leaving(plan)}`, note: "Rien n'a été changé (--dry-run)." },
    preview: { on: "err", text: leaving(plan), leftOut: "json" },
    action,
    apply: Effect.map(act({ dryRun: false }), (unlinked) => ({
      data: { ...data, ...unlinked },
      text: "",
      note: verb.done
    }))
  })
})

const leaving = ({ persons, prohibitions }: Unlinked): string =>
  [
    ...(persons > 0 ? [`Part avec : ${count(persons, "personne")} à contacter ou autorisée par ce foyer.`] : []),
    ...(prohibitions > 0
      ? [
          `Attention : ${count(prohibitions, "interdiction")} de venir chercher, inscrite pour ce foyer, part aussi. Si elle vaut encore, inscrivez-la pour l'autre foyer : portail family forbid-pickup.`
        ]
      : [])
  ]
    .map((line) => `${line}\n`)
    .join("")

/** `portail family link-child` and `unlink-child`: the homes of a child. */
export const homeCommands = (terminal: Terminal): ReadonlyArray<Command> =>
  verbs.map((verb) => verbCommand(terminal, verb))
