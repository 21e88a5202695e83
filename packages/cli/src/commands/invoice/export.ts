import { type ExportedInvoice, InvoiceReports, RunPeriod } from "@portail-familles/core/invoices"
import { csvHead, csvLines } from "@portail-familles/core/platform/csv"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { optional } from "../../running/declared.ts"
import { Word, yes } from "../../running/options.ts"
import { period, periodOf } from "../../running/period.ts"
import { openedPrivateFile } from "../../running/privateFile.ts"
import { staffOf } from "../../running/staff.ts"
import { jsonList } from "../../terminal/jsonList.ts"
import { type Terminal, written } from "../../terminal/Terminal.ts"
import { count, euros } from "../../terminal/words.ts"
import { exportColumns, exportRows } from "./exportColumns.ts"
import { reportServices } from "./services.ts"

const takes = {
  period: optional("<mois>", RunPeriod, "le mois des services, comme 2026-10"),
  ...period,
  output: optional("<fichier>", Word, "où écrire (sinon la sortie standard)"),
  yes
}

const columns = `Une ligne par ligne de facture, de la plus ancienne facture à la dernière. Les 14 premières colonnes sont celles que lit
portail invoice import ; puis ce que la ville sait de plus : nature, part (garde, repas, autre), lieu, jours, quotient,
règle, version, ligne de la grille, délibération et calcul du prix ; enfin ce que la facture réclame encore.
--period choisit le mois des services, --from et --to le jour d'émission. Avec --json, une facture par élément, avec ses
lignes, leur trace entière et ses avoirs ; montants en centimes.`

/** `portail invoice export`: invoices with their lines and the arithmetic of each price, for accountants and other programs. */
export const invoiceExportCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "export",
    description: "écrit les factures et leurs lignes, avec le calcul de chaque prix, en CSV ou en JSON",
    takes,
    explained: columns,
    examples: [
      ["portail invoice export --period 2026-10 --output octobre.csv", "un mois, pour le tableur"],
      ["portail invoice export --from 2026-01-01 --json --output 2026.json", "une année, pour un programme"]
    ],
    services: reportServices,
    run: exportAll
  })

const exportAll = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const { output } = options
  const reports = yield* InvoiceReports
  const filter = { ...(yield* periodOf(options)), ...(options.period === undefined ? {} : { period: options.period }) }
  const { staff } = yield* staffOf(terminal, options)
  const write =
    output === undefined
      ? (text: string) => written(terminal, text)
      : yield* openedPrivateFile(output, options.yes, "--output")
  const format = options.json ? asJson() : asCsv
  yield* write(format.head)
  const sums = { lines: 0, totalCents: 0 }
  const invoices = yield* reports.each(staff, filter, (some) => {
    sums.lines += some.reduce((sum, { lines }) => sum + lines.length, 0)
    sums.totalCents += some.reduce((sum, { totalCents }) => sum + totalCents, 0)
    return write(format.some(some))
  })
  yield* write(format.end())
  return {
    data: output === undefined ? undefined : { invoices, ...sums, file: output },
    text: output === undefined ? "" : `${output}\n`,
    note: `${count(invoices, "facture")}, ${count(sums.lines, "ligne")}, ${euros(sums.totalCents)}.`
  }
}, Effect.scoped)

const asCsv = {
  head: csvHead(exportColumns.map(([name]) => name)),
  some: (invoices: ReadonlyArray<ExportedInvoice>) => csvLines(invoices.flatMap(exportRows)),
  end: () => ""
}

const asJson = () => {
  const list = jsonList()
  return {
    head: "",
    some: (invoices: ReadonlyArray<ExportedInvoice>) => list.items(invoices.map(documentOf)),
    end: () => list.end()
  }
}

const documentOf = ({ id: _, householdId: __, attemptAt: ___, hold: ____, ...invoice }: ExportedInvoice) => invoice
