import type { StaffAccess } from "@portail-familles/core/accounts/model"
import { EnrolmentDecisions, EnrolmentNotWaiting } from "@portail-familles/core/activities"
import type { Command } from "commander"
import { Effect, Schema } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { confirmed } from "../../running/confirmed.ts"
import { anyArguments, flag, required } from "../../running/declared.ts"
import { dryRun, Word, yes } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import { shortId } from "../../terminal/listColumns.ts"
import { UsageRefused } from "../../terminal/refusals.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { table } from "../../terminal/table.ts"
import { count } from "../../terminal/words.ts"
import { filterTakes } from "./filter.ts"
import { findEnrolments, type NamedRow } from "./list.ts"
import { decisionServices } from "./services.ts"

const takes = {
  ids: anyArguments(Schema.Array(Word), "les inscriptions, par leur identifiant (portail enrolment list)"),
  all: flag("toutes celles qui attendent"),
  ...filterTakes,
  dryRun,
  yes
}
const refusalTakes = {
  ids: takes.ids,
  reason: required("<motif>", Word, "pourquoi, et ce que la famille peut faire : elle le lit"),
  all: takes.all,
  ...filterTakes,
  dryRun,
  yes
}

/** `portail enrolment accept`: accepts what families asked for. */
export const enrolmentAcceptCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "accept",
    description:
      "accepte des demandes d'inscription : par identifiant, ou toutes celles d'un filtre ; les familles sont prévenues",
    takes,
    examples: [
      ["portail enrolment accept b4c532b7 9f01aa3c", "accepte deux demandes"],
      [
        "portail enrolment accept --activity mercredi --period annee",
        "accepte toutes celles d'une période, après les avoir montrées"
      ]
    ],
    services: decisionServices,
    run: (terminal: Terminal, options: OptionsOf<typeof takes>) => decide(terminal, options, null)
  })

/** `portail enrolment refuse`: refuses what families asked for, with a reason. */
export const enrolmentRefuseCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "refuse",
    description: "refuse des demandes d'inscription, avec un motif que les familles lisent",
    takes: refusalTakes,
    examples: [
      [
        'portail enrolment refuse b4c532b7 --reason "Le groupe des 3-5 ans est complet : redemandez en janvier."',
        "refuse et prévient la famille"
      ]
    ],
    services: decisionServices,
    run: (terminal: Terminal, options: OptionsOf<typeof refusalTakes>) => decide(terminal, options, options.reason)
  })

const decide = Effect.fnUntraced(function* (
  terminal: Terminal,
  options: OptionsOf<typeof takes>,
  reason: string | null
) {
  const { staff } = yield* staffOf(terminal, options)
  const decisions = yield* EnrolmentDecisions
  const waiting = yield* chosen(staff, options)
  const ids = waiting.map(({ id }) => id)
  const [one, several] = reason === null ? (["acceptée", "acceptées"] as const) : (["refusée", "refusées"] as const)
  const said = (number: number, dry: boolean) =>
    dry
      ? `${count(number, "inscription serait", "inscriptions seraient")} ${number > 1 ? several : one} (--dry-run).`
      : `${count(number, `inscription ${one}`, `inscriptions ${several}`)}.`
  const outcome = (dry: boolean, rows: ReadonlyArray<{ readonly id: string }>) => ({
    data: { dryRun: dry, [reason === null ? "accepted" : "refused"]: rows.map(({ id }) => id) },
    text: dry && rows.length > 0 ? planOf(terminal, waiting) : "",
    note: rows.length === 0 ? "Aucune demande n'attend de décision." : said(rows.length, dry)
  })
  return yield* confirmed(terminal, options, {
    nothing: waiting.length === 0 ? outcome(options.dryRun, []) : undefined,
    dryRun: outcome(true, waiting),
    preview: { on: "err", text: planOf(terminal, waiting), leftOut: "json or yes" },
    action: `${reason === null ? "Accepter" : "Refuser"} ${count(waiting.length, "inscription")}`,
    apply: Effect.map(
      reason === null ? decisions.accept(staff, ids) : decisions.refuse(staff, ids, reason),
      (decided) => outcome(false, decided)
    )
  })
})

/** What waits among what was typed: ids, each of which must be there, or all that a filter finds. */
const chosen = Effect.fnUntraced(function* (staff: StaffAccess, options: OptionsOf<typeof takes>) {
  const filtered = [options.activity, options.period, options.household, options.child].some(
    (each) => each !== undefined
  )
  if (options.ids.length === 0 && !filtered && !options.all) return yield* nothingChosen
  if (options.ids.length > 0 && (filtered || options.all)) return yield* idsAndFilter
  if (options.ids.length === 0) return (yield* findEnrolments(staff, options, "requested")).rows
  const { named } = yield* findEnrolments(staff, options, "requested")
  const decisions = yield* EnrolmentDecisions
  const found = yield* Effect.forEach(options.ids, (typed) => decisions.named(staff, typed))
  const decided = found.filter(({ state }) => state !== "requested")
  if (decided.length > 0) return yield* new EnrolmentNotWaiting({ enrolments: decided })
  return [...new Map(found.map((row) => [row.id, named(row)])).values()]
})

const planOf = (terminal: Terminal, rows: ReadonlyArray<NamedRow>): string =>
  table(
    terminal.errStyle,
    ["Inscription", "Enfant", "Foyer", "Activité", "Période", "Lieu"],
    rows.map(({ id, childName, householdRef, activityName, periodName, placeName }) => [
      shortId(id),
      childName,
      householdRef,
      activityName,
      periodName || "–",
      placeName || "–"
    ])
  )

const nothingChosen = new UsageRefused({
  problem: "Il manque les inscriptions à décider.",
  advice: "Donnez leurs identifiants, un filtre (--activity, --period, --household, --child) ou --all."
})

const idsAndFilter = new UsageRefused({
  problem: "Des identifiants ne vont pas avec un filtre.",
  advice: "Donnez les uns ou l'autre."
})
