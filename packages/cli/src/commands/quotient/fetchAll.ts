import { type DueHousehold, FundRenewals, type Renewal, type Renewals } from "@portail-familles/core/households"
import { day as typedDay } from "@portail-familles/core/platform/csv"
import { shortDayOf } from "@portail-familles/core/platform/time"
import { Effect } from "effect"
import { confirmed } from "../../running/confirmed.ts"
import type { CommonOptions } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import { exitCodes } from "../../terminal/exitCodes.ts"
import { reportOf } from "../../terminal/failures.ts"
import { progress } from "../../terminal/progress.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { table } from "../../terminal/table.ts"
import { typedField } from "../../terminal/typedField.ts"
import { count, day, euros } from "../../terminal/words.ts"

interface FetchAllOptions extends CommonOptions {
  readonly olderThan?: string
  readonly dryRun: boolean
  readonly yes: boolean
}

/** Asks for every household whose consent holds and whose quotient is missing, ended or old. */
export const fetchAll = Effect.fnUntraced(function* (terminal: Terminal, options: FetchAllOptions) {
  const renewals = yield* FundRenewals
  const { staff } = yield* staffOf(terminal, options)
  const before = options.olderThan === undefined ? null : yield* typedField("--older-than", typedDay(options.olderThan))
  const { due, answeredToday } = yield* renewals.due(staff, before)
  const skipped = answeredToday === 0 ? "" : ` ${count(answeredToday, "foyer")} : réponse déjà reçue aujourd'hui.`
  const plan = { dryRun: options.dryRun, due: due.map(({ ref }) => ref), answeredToday }
  const asking = Effect.acquireUseRelease(
    Effect.sync(() => progress(terminal, "Foyers")),
    (bar) => renewals.renew(staff, due, (done) => Effect.sync(() => bar.update(done, due.length))),
    (bar) => Effect.sync(() => bar.stop())
  )
  const nobody =
    "Aucun quotient à demander maintenant, parmi les foyers qui ont donné leur accord. Voir aussi --older-than."
  return yield* confirmed(terminal, options, {
    nothing:
      due.length === 0
        ? { data: { ...plan, renewals: [], notAsked: [] }, text: "", note: `${nobody}${skipped}` }
        : undefined,
    dryRun: {
      data: plan,
      text: dueTable(terminal, due),
      note: `${count(due.length, "quotient")} à demander.${skipped} Rien n'a été demandé (--dry-run).`
    },
    preview: { on: "err", text: dueTable(terminal, due), leftOut: "unwatched or yes" },
    action: `Demander à API Particulier ${count(due.length, "quotient")}`,
    apply: Effect.map(asking, (all) => ({
      data: { ...plan, ...renewalsDocument(all) },
      text: renewalsTable(terminal, all),
      note: `${summary(all)}${skipped}`,
      exitCode: isSettled(all) ? exitCodes.ok : exitCodes.toCheck
    }))
  })
})

const dueTable = (terminal: Terminal, due: ReadonlyArray<DueHousehold>) =>
  table(
    terminal.errStyle,
    ["Foyer", "Nom", "Accord donné le"],
    due.map(({ ref, name, consents: [consent] }) => [
      ref,
      name,
      consent === undefined ? "" : shortDayOf(consent.givenAt)
    ])
  )

const ofOutcome = ({ done }: Renewals, wanted: Renewal["outcome"]) => done.filter(({ outcome }) => outcome === wanted)

const isSettled = (all: Renewals) => ofOutcome(all, "refused").length + all.notAsked.length === 0

const outcomes = { renewed: "renouvelé", unchanged: "inchangé" } as const

/** Those to look at first. */
const renewalsTable = (terminal: Terminal, all: Renewals) =>
  table(
    terminal.outStyle,
    ["Foyer", "Nom", "Résultat", { title: "Quotient", align: "right" }, "À partir du"],
    [...ofOutcome(all, "refused"), ...ofOutcome(all, "renewed"), ...ofOutcome(all, "unchanged")].map((renewal) =>
      renewal.outcome === "refused"
        ? [renewal.household.ref, renewal.household.name, reportOf(renewal.failure).message, "", ""]
        : [
            renewal.household.ref,
            renewal.household.name,
            outcomes[renewal.outcome],
            euros(renewal.cents),
            day(renewal.from)
          ]
    )
  )

const renewalsDocument = ({ done, notAsked }: Renewals) => ({
  renewals: done.map((renewal) =>
    renewal.outcome === "refused"
      ? { household: renewal.household.ref, outcome: renewal.outcome, code: renewal.failure._tag }
      : {
          household: renewal.household.ref,
          ...{ outcome: renewal.outcome, cents: renewal.cents, from: renewal.from, until: renewal.until }
        }
  ),
  notAsked: notAsked.map(({ ref }) => ref)
})

const summary = (all: Renewals) => {
  const said = [
    count(ofOutcome(all, "renewed").length, "renouvelé"),
    count(ofOutcome(all, "unchanged").length, "inchangé"),
    count(ofOutcome(all, "refused").length, "refusé")
  ].join(", ")
  const left = all.notAsked.length
  return left === 0
    ? `${said}.`
    : `${said}. API Particulier ne répond plus : ${count(left, "foyer")} à demander plus tard, relancez la commande.`
}
