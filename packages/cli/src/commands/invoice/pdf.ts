import { writeFile } from "node:fs/promises"
import { Invoices } from "@portail-familles/core/invoices"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { argument, optional } from "../../running/declared.ts"
import { writeReasonOf } from "../../running/fileReason.ts"
import { Word, yes } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import { AlreadyThere, FileUnusable, UsageRefused } from "../../terminal/refusals.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { invoiceServices, noSuchInvoice } from "./services.ts"

const takes = {
  number: argument(Word, "son numéro, celui d'un avoir, ou la référence PayFiP de son paiement"),
  output: optional("<fichier>", Word, "où l'écrire (sinon facture-<numéro>.pdf ; - pour la sortie standard)"),
  yes
}

/** `portail invoice pdf`: the document that the family sees. */
export const invoicePdfCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "pdf",
    description: "écrit une facture en PDF, telle que la famille la voit",
    takes,
    examples: [
      ["portail invoice pdf 2026000123", "écrit facture-2026000123.pdf dans ce dossier"],
      ["portail invoice pdf 2026000123 --output - | lp", "l'imprime"]
    ],
    services: invoiceServices,
    run: pdf
  })

const pdf = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const { number, output: file = `facture-${number}.pdf` } = options
  if (file === "-" && options.json) {
    return yield* new UsageRefused({
      problem: "La sortie standard ne peut pas recevoir à la fois le PDF et le JSON.",
      advice: "Donnez un fichier à --output, ou retirez --json."
    })
  }
  const invoices = yield* Invoices
  const { staff } = yield* staffOf(terminal, options)
  const content = yield* invoices
    .pdfByNumber(staff, number)
    .pipe(Effect.catchTag("InvoiceNotFound", () => Effect.fail(noSuchInvoice(number))))
  if (file === "-") return { data: null, text: content }
  yield* Effect.tryPromise({
    try: () => writeFile(file, content, { flag: options.yes ? "w" : "wx" }),
    catch: (cause) =>
      cause instanceof Error && "code" in cause && cause.code === "EEXIST"
        ? new AlreadyThere({ file })
        : new FileUnusable({
            file,
            reason: writeReasonOf(file, cause),
            advice: "Choisissez un autre endroit avec --output."
          })
  })
  return { data: { number, file, bytes: content.length }, text: `${file}\n` }
})
