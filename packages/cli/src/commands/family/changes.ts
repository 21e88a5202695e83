import { Approvals, type WaitingChange } from "@portail-familles/core/children/Approvals.ts"
import { Argument, Command } from "commander"
import { Effect, Schema } from "effect"
import { commonOptions, Flag, Word, yesOption } from "../../running/options.ts"
import { runs } from "../../running/runs.ts"
import { staffOf } from "../../running/staff.ts"
import { changesText } from "../../terminal/acts.ts"
import { withExamples } from "../../terminal/help.ts"
import { agree } from "../../terminal/prompts.ts"
import { UsageRefused } from "../../terminal/refusals.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { table } from "../../terminal/table.ts"
import { count, moment } from "../../terminal/words.ts"
import { sectionWords } from "./sectionWords.ts"
import { fileServices } from "./services.ts"

const actions = ["list", "approve", "refuse"] as const

const Options = Schema.Struct({
  ...commonOptions,
  action: Schema.Literals(actions),
  ids: Schema.Array(Word),
  all: Flag,
  force: Flag,
  reason: Schema.optionalKey(Word),
  yes: Flag
})

/** `portail family changes`: what families asked to change and the town approves. */
export const familyChangesCommand = (terminal: Terminal): Command =>
  withExamples(
    new Command("changes")
      .description("les modifications demandées par les familles : les voir, les valider, les refuser")
      .addArgument(new Argument("<action>", "list, approve ou refuse").choices(actions))
      .argument("[ids...]", "les demandes, par leur identifiant (voir list)")
      .option("--all", "toutes celles qui attendent")
      .option("--force", "valide même si la rubrique a changé depuis la demande")
      .option("--reason <motif>", "pourquoi elle est refusée : la famille le lit")
      .addOption(yesOption()),
    [
      ["portail family changes list", "ce qui attend, avant et après"],
      ["portail family changes approve 0193…", "valide une demande et prévient la famille"],
      [
        'portail family changes refuse 0193… --reason "Le justificatif manque."',
        "refuse, avec le motif pour la famille"
      ]
    ]
  ).action(runs(terminal, { options: Options, services: fileServices, run: (options) => changes(terminal, options) }))

const changes = Effect.fnUntraced(function* (terminal: Terminal, options: typeof Options.Type) {
  const approvals = yield* Approvals
  const { staff, town } = yield* staffOf(terminal, options)
  const waiting = yield* approvals.list(staff)
  if (options.action === "list") {
    return {
      data: waiting,
      text: waiting.length === 0 ? "" : waitingTable(terminal, waiting),
      note:
        waiting.length === 0 ? "Aucune modification n'attend." : `${count(waiting.length, "modification")} à décider.`
    }
  }
  const ids = options.all ? waiting.map((change) => change.id) : options.ids
  if (ids.length === 0) return yield* nothingChosen
  if (options.action === "refuse") {
    const { reason } = options
    if (reason === undefined) return yield* reasonMissing
    yield* agree(terminal, options.yes, `Refuser ${count(ids.length, "modification")}`)
    yield* Effect.forEach(ids, (id) => approvals.refuse(staff, town, id, reason))
    return {
      data: { refused: ids },
      text: "",
      note: `${count(ids.length, "modification refusée", "modifications refusées")}.`
    }
  }
  yield* agree(terminal, options.yes, `Valider ${count(ids.length, "modification")}`)
  yield* Effect.forEach(ids, (id) => approvals.approve(staff, town, id, options.force))
  return {
    data: { approved: ids },
    text: "",
    note: `${count(ids.length, "modification validée", "modifications validées")}.`
  }
})

const nothingChosen = new UsageRefused({
  problem: "Il manque les demandes à décider.",
  advice: "Donnez leurs identifiants (portail family changes list), ou --all."
})

const reasonMissing = new UsageRefused({
  problem: "Il manque le motif du refus, que la famille lira.",
  advice: 'Ajoutez par exemple --reason "Le justificatif manque."'
})

const waitingTable = (terminal: Terminal, waiting: ReadonlyArray<WaitingChange>): string =>
  table(
    terminal.outColors,
    ["Demande", "Le", "Foyer", "Par", "Rubrique", "Modification"],
    waiting.map((change) => [
      change.id,
      moment(change.askedAt),
      change.householdRef,
      change.askedBy,
      `${sectionWords[change.section]}${change.childName === null ? "" : ` (${change.childName})`}`,
      `${change.before === null ? "contenu confidentiel" : changesText(change)}${change.outdated ? " — a changé depuis la demande" : ""}`
    ])
  )
