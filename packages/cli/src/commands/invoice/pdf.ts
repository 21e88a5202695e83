import { writeFile } from "node:fs/promises"
import { InvoicePrints, Invoices, RunPeriod } from "@portail-familles/core/invoices"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { flag, optional, optionalArgument } from "../../running/declared.ts"
import { Word, yes } from "../../running/options.ts"
import { period } from "../../running/period.ts"
import { attempted } from "../../running/privateFile.ts"
import { staffOf } from "../../running/staff.ts"
import { choiceOf, type Words } from "../../terminal/choice.ts"
import { UsageRefused } from "../../terminal/refusals.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { printAll } from "./printAll.ts"
import { noSuchInvoice, printServices } from "./services.ts"

const orderWords: Words<"number" | "name" | "address"> = { number: "numéro", name: "nom", address: "adresse" }

const takes = {
  number: optionalArgument(Word, "son numéro, celui d'un avoir, ou la référence PayFiP de son paiement"),
  all: flag("toutes les factures de la période, sur tous les cœurs ; interrompu, la même commande continue"),
  period: optional("<mois>", RunPeriod, "avec --all : le mois des services, comme 2026-10"),
  ...period,
  order: optional("<ordre>", choiceOf(orderWords), "avec --all : l'ordre d'impression (sinon numéro)"),
  output: optional(
    "<fichier>",
    Word,
    "où l'écrire (sinon facture-<numéro>.pdf ; - pour la sortie standard) ; avec --all : un dossier, ou un seul .pdf à imprimer"
  ),
  yes
}
type PdfOptions = OptionsOf<typeof takes>

/** `portail invoice pdf`: the documents that families see. */
export const invoicePdfCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "pdf",
    description: "écrit une facture en PDF, telle que la famille la voit ; ou toutes celles d'un mois",
    takes,
    examples: [
      ["portail invoice pdf 2026000123", "écrit facture-2026000123.pdf dans ce dossier"],
      ["portail invoice pdf 2026000123 --output - | lp", "l'imprime"],
      ["portail invoice pdf --all --period 2026-10 --output octobre", "un PDF par facture, dans le dossier octobre"],
      [
        "portail invoice pdf --all --period 2026-10 --order adresse --output octobre.pdf",
        "un seul PDF à imprimer, dans l'ordre des adresses"
      ]
    ],
    services: printServices,
    run: pdf
  })

const pdf = Effect.fnUntraced(function* (terminal: Terminal, options: PdfOptions) {
  if (options.all !== (options.number === undefined)) {
    return yield* new UsageRefused({
      problem: options.all
        ? "--all écrit toutes les factures : le numéro est de trop."
        : "Il manque le numéro de la facture.",
      advice: "Donnez un numéro, ou --all avec --period."
    })
  }
  const { staff } = yield* staffOf(terminal, options)
  if (options.number === undefined) return yield* printAll(terminal, yield* InvoicePrints, staff, options)
  return yield* printOne(staff, options.number, options)
})

const printOne = Effect.fnUntraced(function* (
  staff: Parameters<Invoices["Service"]["pdfByNumber"]>[0],
  number: string,
  options: PdfOptions
) {
  const { output: file = `facture-${number}.pdf` } = options
  if (file === "-" && options.json) {
    return yield* new UsageRefused({
      problem: "La sortie standard ne peut pas recevoir à la fois le PDF et le JSON.",
      advice: "Donnez un fichier à --output, ou retirez --json."
    })
  }
  const invoices = yield* Invoices
  const content = yield* invoices
    .pdfByNumber(staff, number)
    .pipe(Effect.catchTag("InvoiceNotFound", () => Effect.fail(noSuchInvoice(number))))
  if (file === "-") return { data: null, text: content }
  yield* attempted(file, "--output", () => writeFile(file, content, { flag: options.yes ? "w" : "wx" }))
  return { data: { number, file, bytes: content.length }, text: `${file}\n` }
})
