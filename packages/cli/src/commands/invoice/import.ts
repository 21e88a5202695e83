import { Audit } from "@portail-familles/core/audit/Audit.ts"
import { InvoiceImports } from "@portail-familles/core/invoices/InvoiceImports.ts"
import { invoiceRows } from "@portail-familles/core/invoices/invoiceRows.ts"
import { Towns } from "@portail-familles/core/towns/Towns.ts"
import type { Command } from "commander"
import { Effect, Layer } from "effect"
import { readTable } from "../../running/files.ts"
import { ImportCommandOptions, importCommand, imported } from "../../running/importing.ts"
import { database } from "../../running/layers.ts"
import { runs } from "../../running/runs.ts"
import { staffOf } from "../../running/staff.ts"
import { withExamples } from "../../terminal/help.ts"
import type { Terminal } from "../../terminal/Terminal.ts"

const columns = `Une ligne par ligne de facture. Colonnes obligatoires : facture (son numéro), regie, foyer (sa référence),
emission, echeance, periode, activite, libelle, quantite, prix_unitaire.
Facultatives : enfant (sa référence), unite, montant (vérifié), tarif. Montants en euros : 12,50.
Une facture émise ne change plus : le même numéro avec un autre contenu est refusé.`

/** `portail invoice import`: adds the invoices that another program issued. */
export const invoiceImportCommand = (terminal: Terminal): Command =>
  withExamples(importCommand("ajoute les factures d'un fichier", columns), [
    ["portail invoice import factures.csv --dry-run", "vérifie le fichier et compte les nouvelles factures"],
    ["portail invoice import factures.csv", "importe tout, ou rien si une ligne est incorrecte"],
    ["portail invoice import factures.csv --skip-invalid --json", "importe le reste, et donne les lignes incorrectes"]
  ]).action(
    runs(terminal, {
      options: ImportCommandOptions,
      services: (options) =>
        Layer.mergeAll(InvoiceImports.layer.pipe(Layer.provide(Audit.layer)), Towns.layer).pipe(
          Layer.provide(database(options))
        ),
      run: (options) => importInvoices(terminal, options)
    })
  )

const importInvoices = Effect.fnUntraced(function* (terminal: Terminal, options: ImportCommandOptions) {
  const imports = yield* InvoiceImports
  const rows = invoiceRows(yield* readTable(options.file))
  const { staff } = yield* staffOf(terminal, options)
  return yield* imported(terminal, options, { one: "facture", several: "factures" }, (how) =>
    imports.import(staff, rows, how)
  )
})
