import { availableParallelism } from "node:os"
import { Activities } from "@portail-familles/core/activities"
import { Audit } from "@portail-familles/core/audit"
import { Certificates, InvoicePrints, InvoiceReports, Invoices } from "@portail-familles/core/invoices"
import { CreditMails, CreditNotes } from "@portail-familles/core/ledger"
import { MailTransport, Outbox } from "@portail-familles/core/mail"
import { Tariffs } from "@portail-familles/core/tariffs"
import { Layer } from "effect"
import { database, publicUrl } from "../../running/layers.ts"
import { townsAndNames } from "../../running/naming.ts"
import type { CommonOptions } from "../../running/options.ts"
import { NothingFound } from "../../terminal/refusals.ts"

/** What commands that read invoices need. */
export const invoiceServices = (options: CommonOptions) =>
  Layer.provide(Layer.mergeAll(Invoices.layer, townsAndNames), database(options))

/** What reports on invoices need. */
export const reportServices = (options: CommonOptions) =>
  Layer.provide(
    Layer.mergeAll(InvoiceReports.layer, Activities.layer, Tariffs.layer, townsAndNames).pipe(
      Layer.provide(Layer.mergeAll(Activities.layer, Audit.layer))
    ),
    database(options)
  )

/** What draws invoices, one or all, on every core. */
export const printServices = (options: CommonOptions) =>
  Layer.provide(
    Layer.mergeAll(Invoices.layer, InvoicePrints.layer(availableParallelism()), townsAndNames),
    database(options)
  )

/** What certifies to families what they paid. */
export const certificateServices = (options: CommonOptions) =>
  Layer.provide(Layer.mergeAll(Certificates.layer, townsAndNames), database(options))

/** What credits an invoice, and tells the family in the same transaction unless it is not to be told. */
export const creditServices = (options: CommonOptions & { readonly mail: boolean }) =>
  Layer.mergeAll(CreditNotes.layer, townsAndNames).pipe(
    Layer.provide(Layer.mergeAll(Audit.layer, creditMails(options.mail))),
    Layer.provide(database(options))
  )

/** The mails about credit notes, over the database of whoever writes these; none unless they are wanted. */
export const creditMails = (wanted: boolean) =>
  CreditMails.layer(wanted).pipe(
    Layer.provide(Layer.orDie(Outbox.layer)),
    Layer.provide(MailTransport.layerConfig),
    Layer.provide(publicUrl)
  )

/** The refusal that names the number asked for. */
export const noSuchInvoice = (number: string) =>
  new NothingFound({ problem: `La facture ${number} n'existe pas.`, advice: "Voir : portail invoice list" })
