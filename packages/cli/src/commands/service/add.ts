import { TownServices } from "@portail-familles/core/towns"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { argument } from "../../running/declared.ts"
import { actorOf, dryRun, Word, yes } from "../../running/options.ts"
import { townOf } from "../../running/staff.ts"
import { typed } from "../../terminal/prompts.ts"
import { UsageRefused } from "../../terminal/refusals.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { changeService } from "./change.ts"
import { givenService, serviceTakes } from "./given.ts"
import { serviceServices } from "./services.ts"

const takes = {
  service: argument(Word, "son code, qui reste : minuscules sans accent, chiffres et tirets, comme vie-scolaire"),
  ...serviceTakes,
  dryRun,
  yes
}

/** `portail service add`: a service that families write to, on the first page and in the contact form at once. */
export const serviceAddCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "add",
    description: "ajoute un service : page d'accueil et formulaire de contact le montrent aussitôt",
    takes,
    explained: "Sur un terminal, le nom et l'adresse mail qui manquent sont demandés.",
    examples: [
      [
        'portail service add jeunesse --name Jeunesse --mail jeunesse@ville.fr --phone "03 44 00 00 00"',
        "un service que les familles peuvent joindre"
      ],
      [
        'portail service add jeunesse --name Jeunesse --mail jeunesse@ville.fr --hours "Lundi : 9 h – 12 h" "Jeudi : 14 h – 17 h"',
        "avec ses horaires, une ligne pour chacun"
      ]
    ],
    services: serviceServices,
    run: add
  })

const add = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const services = yield* TownServices
  const town = yield* townOf(terminal, options)
  const { service: code } = options
  const name = options.name ?? (yield* missing(terminal, "--name", "Nom du service ?"))
  const mail = options.mail ?? (yield* missing(terminal, "--mail", "Adresse mail du service ?"))
  const given = yield* givenService(code, { ...options, name, mail })
  return yield* changeService(
    terminal,
    // a new service takes nothing from anybody; only a person who watches is asked
    { ...options, yes: options.yes || !terminal.interactive },
    (dryRun) => services.add(town, code, given, { actor: actorOf(options), dryRun }),
    { action: `Ajouter le service ${name}`, done: "Les familles le voient dès maintenant." }
  )
})

const missing = (terminal: Terminal, option: string, question: string) =>
  terminal.interactive
    ? typed(question)
    : Effect.fail(
        new UsageRefused({ problem: `${option} manque.`, advice: "Un service a un nom et une adresse mail." })
      )
