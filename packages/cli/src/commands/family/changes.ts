import { Approvals, type WaitingChange } from "@portail-familles/core/children"
import { sectionNames } from "@portail-familles/core/towns"
import type { Command } from "commander"
import { Effect, Schema } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { anyArguments, argument, flag, optional } from "../../running/declared.ts"
import { type OneByOne, oneByOne } from "../../running/oneByOne.ts"
import { dryRun, Word, yes } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import { changesText } from "../../terminal/auditWords.ts"
import { agree } from "../../terminal/prompts.ts"
import { NotPossible, UsageRefused } from "../../terminal/refusals.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { table } from "../../terminal/table.ts"
import { count, moment } from "../../terminal/words.ts"
import { sectionWords } from "./sectionWords.ts"
import { fileServices } from "./services.ts"

const actions = ["list", "approve", "refuse"] as const

const takes = {
  action: argument(Schema.Literals(actions), "list, approve ou refuse"),
  ids: anyArguments(Schema.Array(Word), "les demandes, par leur identifiant (voir list)"),
  all: flag("toutes celles qui attendent, ou celles que les filtres laissent"),
  household: optional("<ref>", Word, "celles d'un foyer"),
  section: optional("<rubrique>", Schema.Literals(sectionNames), "celles d'une rubrique"),
  withHealth: optional("<motif>", Word, "montre aussi les fiches santé : la famille voit qui les a lues, et ce motif"),
  force: flag("valide même si la rubrique a changé depuis la demande"),
  reason: optional("<motif>", Word, "pourquoi elle est refusée : la famille le lit"),
  dryRun,
  yes
}

/** `portail family changes`: what families asked to change and the town approves. */
export const familyChangesCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "changes",
    description: "les modifications demandées par les familles : les voir, les valider, les refuser",
    takes,
    examples: [
      ["portail family changes list", "ce qui attend, avant et après"],
      ['portail family changes list --section health --with-health "validation"', "les fiches santé, avec une trace"],
      ["portail family changes approve --all --section identity --dry-run", "celles qui pourraient être validées"],
      ["portail family changes approve 0193…", "valide une demande et prévient la famille"],
      [
        'portail family changes refuse 0193… --reason "Le justificatif manque."',
        "refuse, avec le motif pour la famille"
      ]
    ],
    services: fileServices,
    run: changes
  })

const changes = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const approvals = yield* Approvals
  const { staff } = yield* staffOf(terminal, options)
  const { action, household, section, withHealth, dryRun } = options
  const waiting = approvals.list(staff, {
    ...(household === undefined ? {} : { householdRef: household }),
    ...(section === undefined ? {} : { section }),
    ...(withHealth === undefined || action !== "list" ? {} : { healthPurpose: withHealth })
  })
  if (action === "list") return listed(terminal, yield* waiting)
  const ids = options.all ? (yield* waiting).map((change) => change.id) : options.ids
  if (ids.length === 0) return yield* options.all ? nothingWaits : nothingChosen
  const { reason } = options
  if (action === "refuse" && reason === undefined) return yield* reasonMissing
  if (!dryRun) {
    yield* agree(
      terminal,
      options.yes,
      `${action === "refuse" ? "Refuser" : "Valider"} ${count(ids.length, "modification")}`
    )
  }
  const decide = (id: string) => {
    if (action === "approve") return approvals.approve(staff, id, options.force, dryRun)
    return dryRun ? Effect.void : approvals.refuse(staff, id, reason ?? "")
  }
  return decided(action, dryRun, yield* oneByOne(terminal, "Demande", ids, decide))
})

const listed = (terminal: Terminal, waiting: ReadonlyArray<WaitingChange>) => ({
  data: waiting,
  text: waiting.length === 0 ? "" : waitingTable(terminal, waiting),
  note: waiting.length === 0 ? "Aucune modification n'attend." : `${count(waiting.length, "modification")} à décider.`
})

const decided = (action: "approve" | "refuse", dryRun: boolean, { done, failed, text, exitCode }: OneByOne) => {
  const [one, several] =
    action === "refuse"
      ? ["modification refusée", "modifications refusées"]
      : ["modification validée", "modifications validées"]
  const summary = dryRun
    ? `${count(done.length, "modification")} à décider ainsi (--dry-run)`
    : count(done.length, one, several)
  return {
    data: { dryRun, [action === "refuse" ? "refused" : "approved"]: done, failed },
    text,
    note: `${summary}${failed.length === 0 ? "." : ` ; ${failed.length} en attente.`}`,
    exitCode
  }
}

const nothingWaits = new NotPossible({ problem: "Aucune modification n'attend.", advice: "" })

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
    terminal.outStyle,
    ["Demande", "Le", "Foyer", "Par", "Rubrique", "Modification"],
    waiting.map((change) => [
      change.id,
      moment(change.askedAt),
      change.householdRef,
      change.askedBy,
      `${sectionWords[change.section]}${whose(change)}`,
      `${change.before === null ? hidden(change) : changesText(change)}${change.outdated ? " — a changé depuis la demande" : ""}`
    ])
  )

/** The child, or the other adult, whom a change is about. */
const whose = ({ childName, guardianName }: WaitingChange): string => {
  const name = childName ?? guardianName
  return name === null ? "" : ` (${name})`
}

const hidden = ({ section }: WaitingChange): string => (section === "health" ? "contenu confidentiel" : "–")
