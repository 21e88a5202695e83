import { Audit } from "@portail-familles/core/audit"
import { InvoiceImports, InvoiceNotices, invoiceLayout, invoiceRows } from "@portail-familles/core/invoices"
import { MailTransport, Outbox } from "@portail-familles/core/mail"
import { withNames } from "@portail-familles/core/platform/csv"
import { Towns } from "@portail-familles/core/towns"
import type { Command } from "commander"
import { Effect, Layer } from "effect"
import { columnsOfFile, importColumns } from "../../running/columns.ts"
import { command, type OptionsOf } from "../../running/command.ts"
import { flag } from "../../running/declared.ts"
import { readTable } from "../../running/files.ts"
import { importTakes, runImport } from "../../running/importing.ts"
import { database, publicUrl } from "../../running/layers.ts"
import { staffOf } from "../../running/staff.ts"
import { exitCodes } from "../../terminal/exitCodes.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { count } from "../../terminal/words.ts"

const takes = {
  ...importTakes,
  mail: flag(
    "prévient par mail les familles dont le compte est actif et qui le souhaitent ; jamais deux fois pour une facture"
  )
}

const columns = `Une ligne par ligne de facture. Colonnes obligatoires : facture (son numéro), regie, foyer (sa référence),
emission, echeance, periode, activite, libelle, quantite, prix_unitaire.
Facultatives : enfant (sa référence), unite, montant (vérifié), tarif. Montants en euros : 12,50.
Une facture émise ne change plus : le même numéro avec un autre contenu est refusé.`

/** `portail invoice import`: adds the invoices that another program issued. */
export const invoiceImportCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "import",
    description: "ajoute les factures d'un fichier",
    takes,
    explained: columns,
    examples: [
      ["portail invoice import factures.csv --dry-run", "vérifie le fichier et compte les nouvelles factures"],
      ["portail invoice import factures.csv --mail", "importe tout, ou rien si une ligne est incorrecte, et prévient"],
      ["portail invoice import factures.csv --skip-invalid --json", "importe le reste, et donne les lignes incorrectes"]
    ],
    services: (options) =>
      Layer.mergeAll(InvoiceImports.layer, InvoiceNotices.layer, Towns.layer, importColumns).pipe(
        Layer.provide(Layer.mergeAll(Audit.layer, Layer.orDie(Outbox.layer))),
        Layer.provide(MailTransport.layerConfig),
        Layer.provide(publicUrl),
        Layer.provide(database(options))
      ),
    run: importInvoices
  })

const importInvoices = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const imports = yield* InvoiceImports
  const notices = yield* InvoiceNotices
  const { staff } = yield* staffOf(terminal, options)
  const file = { path: options.file, kind: "invoices", layout: invoiceLayout } as const
  const { names, keep } = yield* columnsOfFile(terminal, options, staff, file)
  const rows = invoiceRows(yield* readTable(options.file, withNames(invoiceLayout, names)))
  const outcome = yield* runImport(terminal, options, { one: "facture", several: "factures" }, (how) =>
    imports.import(staff, rows, how).pipe(Effect.tap((report) => (report.imported ? keep : Effect.void)))
  )
  if (!options.mail || options.dryRun || outcome.exitCode === exitCodes.badFile) return outcome
  const mails = yield* notices.announce(
    staff,
    rows.invoices.map((invoice) => invoice.number)
  )
  return {
    ...outcome,
    data: { ...(outcome.data as object), mails },
    note: `${outcome.note ?? ""} ${count(mails, "mail")} en file d'attente.`.trim()
  }
})
