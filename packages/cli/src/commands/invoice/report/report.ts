import { Activities } from "@portail-familles/core/activities"
import { InvoiceReports, type ReportKey, RunPeriod } from "@portail-familles/core/invoices"
import { cents } from "@portail-familles/core/platform/csv"
import { Tariffs } from "@portail-familles/core/tariffs"
import type { Command } from "commander"
import { Effect, Result } from "effect"
import { commandOfKind, type OptionsOf } from "../../../running/command.ts"
import { optional, type ReadFrom } from "../../../running/declared.ts"
import { inMemory, listTakes, writeList } from "../../../running/listing.ts"
import { Word } from "../../../running/options.ts"
import { period, periodOf } from "../../../running/period.ts"
import { staffOf } from "../../../running/staff.ts"
import { keysOf, type Words } from "../../../terminal/choice.ts"
import { amount, type ListColumn, number, text } from "../../../terminal/listColumns.ts"
import { UsageRefused } from "../../../terminal/refusals.ts"
import type { Terminal } from "../../../terminal/Terminal.ts"
import { count, euros } from "../../../terminal/words.ts"
import { reportServices } from "../services.ts"
import { groupsOf, limitsOf, type ReportGroup, sumOf } from "./groups.ts"

const keyWords: Words<ReportKey> = {
  service: "service",
  activity: "activité",
  component: "part",
  band: "tranche",
  site: "lieu"
}

const takes = {
  by: optional(
    "<critères>",
    Word,
    "ce que l'on distingue, séparé par des virgules : service, activité, part (garde, repas, autre), tranche, lieu (sinon service, part)"
  ),
  period: optional("<mois>", RunPeriod, "le mois des services, comme 2026-10"),
  bands: optional("<quotients>", Word, "où commencent les tranches, comme 400,700,1000 (sinon celles de vos grilles)"),
  ...period
}

/** `portail invoice report`: what was invoiced, by service, component, quotient band and site. */
export const invoiceReportCommand = (terminal: Terminal): Command =>
  commandOfKind(terminal, listTakes, {
    name: "report",
    description:
      "ce qui est facturé, par service, part, tranche de quotient, lieu ; d'un mois, ou de ce qui a été émis",
    takes,
    explained:
      "Un avoir et un paiement portent sur une facture entière : ils sont répartis sur ses lignes, en proportion, au centime près. Les sommes sont donc celles des factures (portail invoice list). --period choisit le mois des services, --from et --to le jour d'émission. Une ligne de plusieurs lieux est comptée au lieu de la plupart de ses jours.",
    examples: [
      ["portail invoice report --period 2026-10", "un mois, par service et part"],
      ["portail invoice report --from 2026-01-01 --to 2026-12-31 --by tranche", "une année, par tranche de quotient"],
      ["portail invoice report --by service,lieu --csv > lieux.csv", "tout, par service et lieu, pour un tableur"]
    ],
    services: reportServices,
    run: report
  })

const report = Effect.fnUntraced(function* (
  terminal: Terminal,
  options: OptionsOf<typeof takes> & ReadFrom<typeof listTakes>
) {
  const reports = yield* InvoiceReports
  const keys = yield* keysTyped(options.by ?? "service,part")
  const filter = { ...(yield* periodOf(options)), ...(options.period === undefined ? {} : { period: options.period }) }
  const { town, staff } = yield* staffOf(terminal, options)
  const activities = yield* (yield* Activities).list(town.id)
  const limits =
    options.bands === undefined ? limitsOf(yield* (yield* Tariffs).list(town.id)) : yield* limitsTyped(options.bands)
  const cells = yield* reports.cells(staff, filter, new Set(keys), limits)
  const groups = groupsOf(cells, keys, { town, activities, limits })
  const total = sumOf(cells)
  const whole = { keys: keys.map((_, index) => (index === 0 ? "Total" : "")), ...total }
  const told = !options.csv && !options.json && groups.length > 1 && options.limit === undefined
  return yield* writeList<ReportGroup, never, never>(terminal, options, columnsOf(keys), {
    each: inMemory(told ? [...groups, whole] : groups),
    summary: () =>
      `${count(total.lines, "ligne")} de facture, ${euros(total.invoicedCents)} ; après avoirs : ${euros(total.invoicedCents - total.creditedCents)}`,
    document: ({ keys: its, ...group }) => ({
      ...Object.fromEntries(keys.map((key, index) => [key, its[index]])),
      ...group
    }),
    around: (all) => ({ ...filter, groups: all, total })
  })
})

const columnsOf = (keys: ReadonlyArray<ReportKey>): ReadonlyArray<ListColumn<ReportGroup>> => [
  ...keys.map((key, index) =>
    text<ReportGroup>(
      keyWords[key].replace(/^./u, (letter) => letter.toUpperCase()),
      (row) => row.keys[index] ?? ""
    )
  ),
  { ...number("Lignes", ({ lines }: ReportGroup) => lines), minor: true },
  amount("Facturé", ({ invoicedCents }) => invoicedCents),
  amount("Avoirs", ({ creditedCents }) => creditedCents, { minor: true }),
  amount("Payé", ({ paidCents }) => paidCents, { minor: true }),
  amount("Reste", ({ leftCents }) => leftCents)
]

const keysTyped = Effect.fnUntraced(function* (typed: string) {
  const keys = typed.split(/[\s,;]+/).filter((word) => word !== "")
  const known = keys.map((word) =>
    keysOf(keyWords).find((key) => [key, keyWords[key], plain(keyWords[key])].includes(word))
  )
  const unknown = keys.filter((_, index) => known[index] === undefined)
  if (unknown.length > 0 || keys.length === 0) {
    return yield* new UsageRefused({
      problem: `--by ne connaît pas « ${unknown.join(", ")} ».`,
      advice: `Choisissez parmi ${Object.values(keyWords).join(", ")}, séparés par des virgules.`
    })
  }
  return [...new Set(known.filter((key) => key !== undefined))]
})

const plain = (word: string): string => word.normalize("NFD").replace(/\p{M}/gu, "")

const limitsTyped = Effect.fnUntraced(function* (typed: string) {
  const read = typed.split(/[\s;,]+/).map((word) => cents(word))
  const limits = read.flatMap((each) => (Result.isSuccess(each) && each.success > 0 ? [each.success] : []))
  if (limits.length < read.length || limits.some((limit, index) => limit <= (limits[index - 1] ?? 0))) {
    return yield* new UsageRefused({
      problem: `--bands ne se lit pas : « ${typed} ».`,
      advice: "Donnez des quotients qui montent, comme 400,700,1000."
    })
  }
  return limits
})
