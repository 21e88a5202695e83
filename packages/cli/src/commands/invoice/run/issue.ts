import { InvoiceNotices, InvoiceRuns, RunNotDrafted, type RunSummary } from "@portail-familles/core/invoices"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../../running/command.ts"
import { confirmed } from "../../../running/confirmed.ts"
import { flag, negated } from "../../../running/declared.ts"
import { dryRun, yes } from "../../../running/options.ts"
import { staffOf } from "../../../running/staff.ts"
import type { Terminal } from "../../../terminal/Terminal.ts"
import { count, euros, monthWords } from "../../../terminal/words.ts"
import { runsTable } from "./runsTable.ts"
import { issueServices, runPeriod } from "./services.ts"

const takes = {
  period: runPeriod,
  early: flag("bien que le mois ne soit pas terminé"),
  leaveOut: flag("laisse pour plus tard les foyers dont un tarif manque"),
  mail: negated("ne prévient pas les familles par mail"),
  dryRun,
  yes
}

/** `portail invoice run issue`: issues what is drafted; numbers, dates and mails. */
export const runIssueCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "issue",
    description: "émet ce qui est préparé : numéros, dates, mails ; une facture émise ne change plus",
    takes,
    explained:
      "Chaque régie est émise d'un coup, ou pas du tout : interrompu, relancez la commande. Une erreur vue après se corrige dans les réservations, les pointages ou les quotients : préparez et émettez de nouveau, la différence devient une facture complémentaire ou un avoir.",
    examples: [
      ["portail invoice run issue --period 2026-10 --dry-run", "montre ce qui serait émis"],
      ["portail invoice run issue --period 2026-10", "montre, demande, puis émet et prévient les familles"]
    ],
    services: issueServices,
    run: issue
  })

const issue = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const runs = yield* InvoiceRuns
  const { period, early, leaveOut, dryRun } = options
  const { staff } = yield* staffOf(terminal, options)
  const before = yield* runs.runs(staff, period)
  const drafted = before.filter(({ state }) => state === "draft")
  if (before.length === 0) return yield* new RunNotDrafted({ period })
  const mail = options.mail ? announce(staff, period) : Effect.succeed(0)
  // what an earlier attempt issued may still lack its mails
  if (drafted.length === 0) {
    const mails = dryRun ? 0 : yield* mail
    return {
      data: { dryRun, period, runs: before, mails },
      text: "",
      note: `${monthSaid(period)} est déjà émis.${mails > 0 ? ` ${count(mails, "mail")} en file d'attente.` : ""} Pour une correction : portail invoice run --period ${period}`
    }
  }
  yield* runs.issue(staff, period, { early, leaveOut, dryRun: true })
  const preview = runsTable(terminal.errStyle, drafted)
  return yield* confirmed(terminal, options, {
    dryRun: {
      data: { dryRun, period, runs: drafted },
      text: runsTable(terminal.outStyle, drafted),
      note: "Rien n'a été émis (--dry-run)."
    },
    preview: { on: "err", text: preview, leftOut: "json or yes" },
    action: `Émettre ${documentsOf(drafted)} pour ${monthWords(period)}`,
    apply: Effect.gen(function* () {
      yield* runs.issue(staff, period, { early, leaveOut, dryRun: false })
      const mails = yield* mail
      const after = yield* runs.runs(staff, period)
      const made = after.filter(({ regieCode, sequence }) =>
        drafted.some((each) => each.regieCode === regieCode && each.sequence === sequence)
      )
      return {
        data: { dryRun, period, runs: made, mails },
        text: "",
        note: `Émis : ${documentsOf(made)}${amountsOf(made)}${mails === 0 ? "" : ` ; ${count(mails, "mail")} en file d'attente`}.`
      }
    })
  })
})

const announce = Effect.fnUntraced(function* (
  staff: Parameters<InvoiceNotices["Service"]["announce"]>[0],
  period: string
) {
  const [runs, notices] = [yield* InvoiceRuns, yield* InvoiceNotices]
  return yield* notices.announce(staff, yield* runs.numbers(staff, period))
})

const documentsOf = (runs: ReadonlyArray<RunSummary>): string => {
  const sum = (of: (run: RunSummary) => number) => runs.reduce((all, run) => all + of(run), 0)
  const [invoices, credits] = [sum((run) => run.invoices), sum((run) => run.creditNotes)]
  const documents = [
    ...(invoices === 0 ? [] : [count(invoices, "facture")]),
    ...(credits === 0 ? [] : [count(credits, "avoir")])
  ]
  return documents.length === 0 ? "aucun document" : documents.join(" et ")
}

/** What is claimed and what is no longer, each where there is any. */
const amountsOf = (runs: ReadonlyArray<RunSummary>): string => {
  const invoiced = runs.reduce((sum, run) => sum + run.invoicedCents, 0)
  const credited = runs.reduce((sum, run) => sum + run.creditedCents, 0)
  return `${invoiced === 0 ? "" : `, ${euros(invoiced)} facturés`}${credited === 0 ? "" : `, ${euros(Math.abs(credited))} d'avoirs`}`
}

const monthSaid = (period: string): string => monthWords(period).replace(/^./u, (letter) => letter.toUpperCase())
