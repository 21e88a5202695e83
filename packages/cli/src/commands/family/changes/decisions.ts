import type { StaffAccess } from "@portail-familles/core/accounts/model"
import { Approvals, type ChangeFilter, type WaitingChange } from "@portail-familles/core/children"
import { Effect, Schema } from "effect"
import type { OptionsOf } from "../../../running/command.ts"
import { anyArguments, flag, optional } from "../../../running/declared.ts"
import { householdFilter, refOfHousehold } from "../../../running/naming.ts"
import { type OneByOne, oneByOne } from "../../../running/oneByOne.ts"
import { dryRun, Word, yes } from "../../../running/options.ts"
import { choiceOf } from "../../../terminal/choice.ts"
import type { Failure } from "../../../terminal/failures.ts"
import { shortId } from "../../../terminal/listColumns.ts"
import { NotPossible, UsageRefused } from "../../../terminal/refusals.ts"
import type { Terminal } from "../../../terminal/Terminal.ts"
import { table } from "../../../terminal/table.ts"
import { count } from "../../../terminal/words.ts"
import { sectionWords } from "../sectionWords.ts"

/** Which waiting changes a command is about. */
export const filterTakes = {
  household: householdFilter,
  section: optional("<rubrique>", choiceOf(sectionWords), "celles d'une rubrique")
}

/** What a command takes that decides changes. */
export const decisionTakes = {
  ids: anyArguments(Schema.Array(Word), "les demandes, par leur identifiant (voir list)"),
  all: flag("toutes celles qui attendent, ou celles que les filtres laissent"),
  ...filterTakes,
  dryRun,
  yes
}

/** The filter as the service takes it. */
export const filterOf = Effect.fnUntraced(function* (staff: StaffAccess, options: OptionsOf<typeof filterTakes>) {
  const { household, section } = options
  const filter: ChangeFilter = {
    ...(household === undefined ? {} : { householdRef: yield* refOfHousehold(staff, household) }),
    ...(section === undefined ? {} : { section })
  }
  return filter
})

/** The waiting changes that are to be decided; an id that none has stays as it was typed. */
const chosenChanges = Effect.fnUntraced(function* (staff: StaffAccess, options: OptionsOf<typeof decisionTakes>) {
  const approvals = yield* Approvals
  const waiting = yield* approvals.list(staff, yield* filterOf(staff, options))
  if (!options.all && options.ids.length === 0) return yield* nothingChosen
  if (options.all && waiting.length === 0) return yield* nothingWaits
  const changes = options.all ? waiting : options.ids.flatMap((typed) => answering(waiting, typed))
  const ids = options.all
    ? waiting.map(({ id }) => id)
    : options.ids.map((typed) => answering(waiting, typed)[0]?.id ?? typed)
  return { ids, changes }
})

const answering = (waiting: ReadonlyArray<WaitingChange>, typed: string): ReadonlyArray<WaitingChange> =>
  typed.length < 6 ? [] : waiting.filter(({ id }) => id.startsWith(typed) || id.endsWith(typed))

/** Plans a decision about the chosen changes: what would be decided and what would not, and how it is applied. */
export const plannedDecision = Effect.fnUntraced(function* <E extends Failure, R>(
  terminal: Terminal,
  staff: StaffAccess,
  options: OptionsOf<typeof decisionTakes>,
  { done, action, decide }: Decision<E, R>
) {
  const { ids, changes } = yield* chosenChanges(staff, options)
  const act = (dryRun: boolean) => oneByOne(terminal, "Demande", ids, (id) => decide(id, dryRun))
  const plan = yield* act(true)
  const shown = changes.filter(({ id }) => plan.done.includes(id))
  return {
    nothing: plan.done.length === 0 ? outcomeOf(done, options.dryRun, plan) : undefined,
    dryRun: outcomeOf(done, true, plan),
    preview: { on: "err", text: `${changesTable(terminal, shown)}${plan.text}`, leftOut: "json or yes" },
    action: `${action} ${count(plan.done.length, "modification")}`,
    apply: Effect.map(act(false), (report) => outcomeOf(done, false, report))
  } as const
})

interface Decision<E, R> {
  /** Under which name `--json` tells what was decided. */
  readonly done: "approved" | "refused"
  readonly action: string
  readonly decide: (id: string, dryRun: boolean) => Effect.Effect<void, E, R>
}

const doneWords = {
  approved: ["modification validée", "modifications validées"],
  refused: ["modification refusée", "modifications refusées"]
} satisfies Record<string, readonly [string, string]>

const outcomeOf = (as: keyof typeof doneWords, dryRun: boolean, { done, failed, text, exitCode }: OneByOne) => {
  const summary = dryRun
    ? `${count(done.length, "modification")} à décider ainsi (--dry-run)`
    : count(done.length, ...doneWords[as])
  return {
    data: { dryRun, [as]: done, failed },
    text,
    note: `${summary}${failed.length === 0 ? "." : ` ; ${failed.length} en attente.`}`,
    exitCode
  }
}

const changesTable = (terminal: Terminal, changes: ReadonlyArray<WaitingChange>): string =>
  table(
    terminal.errStyle,
    ["Demande", "Foyer", "Par", "Rubrique"],
    changes.map((change) => [shortId(change.id), change.householdRef, change.askedBy, sectionText(change)])
  )

/** The section that a change is about, and whose. */
export const sectionText = ({ section, childName, guardianName }: WaitingChange): string => {
  const name = childName ?? guardianName
  return `${sectionWords[section]}${name === null ? "" : ` (${name})`}`
}

const nothingWaits = new NotPossible({ problem: "Aucune modification n'attend.", advice: "" })

const nothingChosen = new UsageRefused({
  problem: "Il manque les demandes à décider.",
  advice: "Donnez leurs identifiants (portail family changes list), ou --all."
})
