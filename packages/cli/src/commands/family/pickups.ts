import { ForbiddenPickups } from "@portail-familles/core/children/ForbiddenPickups.ts"
import { Command } from "commander"
import { Effect, Schema } from "effect"
import { confirmed } from "../../running/confirmed.ts"
import { commonOptions, dryRunOption, Flag, Word, yesOption } from "../../running/options.ts"
import { runCommand } from "../../running/runCommand.ts"
import { staffOf } from "../../running/staff.ts"
import { withExamples } from "../../terminal/help.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { count } from "../../terminal/words.ts"
import { childServices } from "./childServices.ts"

const AllowOptions = Schema.Struct({ ...commonOptions, child: Word, foyer: Word, name: Word, dryRun: Flag, yes: Flag })
const ForbidOptions = Schema.Struct({
  ...AllowOptions.fields,
  relation: Schema.String.pipe(Schema.withDecodingDefaultKey(Effect.succeed(""))),
  proof: Word
})

const verb = (name: string, description: string): Command =>
  new Command(name)
    .description(description)
    .argument("<child>", "référence de l'enfant")
    .requiredOption("--foyer <ref>", "le foyer qui le demande : l'autre foyer ne le voit pas")
    .requiredOption("--name <nom>", "prénom et nom de la personne")

/** `portail family forbid-pickup` and `allow-pickup`: who must not collect a child. */
export const pickupCommands = (terminal: Terminal): ReadonlyArray<Command> => [
  withExamples(
    verb("forbid-pickup", "interdit à une personne de venir chercher un enfant, sur justificatif")
      .option("--relation <lien>", "ce que la personne est à l'enfant", "")
      .requiredOption("--proof <justificatif>", "sur quoi l'interdiction repose : jugement, date")
      .addOption(dryRunOption())
      .addOption(yesOption()),
    [
      [
        'portail family forbid-pickup E0042 --foyer F0012 --name "Paul Martin" --relation père --proof "JAF Compiègne, 12/03/2026"',
        "demande, puis inscrit l'interdiction"
      ]
    ]
  ).action(
    runCommand(terminal, {
      options: ForbidOptions,
      services: childServices,
      run: (options) => forbid(terminal, options)
    })
  ),
  withExamples(
    verb("allow-pickup", "lève une interdiction de venir chercher un enfant")
      .addOption(dryRunOption())
      .addOption(yesOption()),
    [['portail family allow-pickup E0042 --foyer F0012 --name "Paul Martin"', "demande, puis la lève"]]
  ).action(
    runCommand(terminal, { options: AllowOptions, services: childServices, run: (options) => allow(terminal, options) })
  )
]

const forbid = Effect.fnUntraced(function* (terminal: Terminal, options: typeof ForbidOptions.Type) {
  const { child, foyer, name, relation, proof, dryRun } = options
  const pickups = yield* ForbiddenPickups
  const { staff } = yield* staffOf(terminal, options)
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

const allow = Effect.fnUntraced(function* (terminal: Terminal, options: typeof AllowOptions.Type) {
  const { child, foyer, name, dryRun } = options
  const pickups = yield* ForbiddenPickups
  const { staff } = yield* staffOf(terminal, options)
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
