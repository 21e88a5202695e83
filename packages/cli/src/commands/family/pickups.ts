import { ForbiddenPickups } from "@portail-familles/core/children"
import type { Command } from "commander"
import { Effect, Schema } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { confirmed } from "../../running/confirmed.ts"
import { argument, defaulted, required } from "../../running/declared.ts"
import { childWords, refOfChild, refOfHousehold } from "../../running/naming.ts"
import { dryRun, Word, yes } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { count } from "../../terminal/words.ts"
import { childServices } from "./childServices.ts"

const allowTakes = {
  child: argument(Word, childWords),
  foyer: required("<ref>", Word, "le foyer qui le demande : l'autre foyer ne le voit pas"),
  name: required("<nom>", Word, "prénom et nom de la personne"),
  dryRun,
  yes
}
const forbidTakes = {
  child: allowTakes.child,
  foyer: allowTakes.foyer,
  name: allowTakes.name,
  relation: defaulted("<lien>", Schema.String, "", "ce que la personne est à l'enfant"),
  proof: required("<justificatif>", Word, "sur quoi l'interdiction repose : jugement, date"),
  dryRun,
  yes
}

/** `portail family forbid-pickup` and `allow-pickup`: who must not collect a child. */
export const pickupCommands = (terminal: Terminal): ReadonlyArray<Command> => [
  command(terminal, {
    name: "forbid-pickup",
    description: "interdit à une personne de venir chercher un enfant, sur justificatif",
    takes: forbidTakes,
    examples: [
      [
        'portail family forbid-pickup E0042 --foyer F0012 --name "Paul Martin" --relation père --proof "JAF Compiègne, 12/03/2026"',
        "demande, puis inscrit l'interdiction"
      ]
    ],
    services: childServices,
    run: forbid
  }),
  command(terminal, {
    name: "allow-pickup",
    description: "lève une interdiction de venir chercher un enfant",
    takes: allowTakes,
    examples: [['portail family allow-pickup E0042 --foyer F0012 --name "Paul Martin"', "demande, puis la lève"]],
    services: childServices,
    run: allow
  })
]

const forbid = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof forbidTakes>) {
  const { name, relation, proof, dryRun } = options
  const pickups = yield* ForbiddenPickups
  const { staff } = yield* staffOf(terminal, options)
  const child = yield* refOfChild(staff, options.child)
  const foyer = yield* refOfHousehold(staff, options.foyer)
  const action = `Interdire à ${name} de venir chercher l'enfant ${child} (${proof})`
  const data = { dryRun, child, household: foyer, name, relation, proof }
  const home = { childRef: child, householdRef: foyer }
  return yield* confirmed(terminal, options, {
    dryRun: { data: { ...data, changed: false }, text: `${action}\n`, note: unchanged },
    action,
    apply: Effect.map(pickups.forbid(staff, home, { name, relation, proof }), (result) => ({
      data: { ...data, ...result },
      text: "",
      note:
        (result.changed ? "L'interdiction est inscrite." : "L'interdiction était déjà inscrite.") +
        contradiction(result.alsoAuthorised)
    }))
  })
})

const contradiction = (authorisations: number): string =>
  authorisations === 0
    ? ""
    : ` Attention : ${count(authorisations, "autorisation")} à son nom : demandez à la famille de la retirer.`

const allow = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof allowTakes>) {
  const { name, dryRun } = options
  const pickups = yield* ForbiddenPickups
  const { staff } = yield* staffOf(terminal, options)
  const child = yield* refOfChild(staff, options.child)
  const foyer = yield* refOfHousehold(staff, options.foyer)
  const action = `Lever l'interdiction de ${name} pour l'enfant ${child}`
  const data = { dryRun, child, household: foyer, name }
  return yield* confirmed(terminal, options, {
    dryRun: { data: { ...data, changed: false }, text: `${action}\n`, note: unchanged },
    action,
    apply: Effect.map(pickups.allow(staff, { childRef: child, householdRef: foyer }, name), (changed) => ({
      data: { ...data, changed },
      text: "",
      note: changed ? "L'interdiction est levée." : `Aucune interdiction n'est au nom de ${name} dans ce foyer.`
    }))
  })
})

const unchanged = "Rien n'a été changé (--dry-run)."
