import { Activities } from "@portail-familles/core/activities"
import { Audit } from "@portail-familles/core/audit"
import { Quotients } from "@portail-familles/core/households"
import { InvoiceNotices, InvoiceRuns, PayerInvoices, RunPeriod } from "@portail-familles/core/invoices"
import { MailTransport, Outbox } from "@portail-familles/core/mail"
import { Tariffs } from "@portail-familles/core/tariffs"
import { TownCalendars } from "@portail-familles/core/towns"
import { Layer } from "effect"
import { required } from "../../../running/declared.ts"
import { database, publicUrl } from "../../../running/layers.ts"
import { townsAndNames } from "../../../running/naming.ts"
import type { CommonOptions } from "../../../running/options.ts"
import { creditMails } from "../services.ts"

/** The month that every verb of a run is about. */
export const runPeriod = required("<mois>", RunPeriod, "le mois des services, comme 2026-10")

/** What monthly invoicing needs. */
export const runServices = (options: CommonOptions) => Layer.provide(runLayer(false), database(options))

const runLayer = (mail: boolean) =>
  InvoiceRuns.layer.pipe(
    Layer.provide(creditMails(mail)),
    Layer.provideMerge(Layer.mergeAll(Tariffs.layer, Quotients.layer)),
    Layer.provideMerge(Layer.mergeAll(Activities.layer, TownCalendars.layer)),
    Layer.provideMerge(Layer.mergeAll(townsAndNames, Audit.layer))
  )

/** What invoices of payers need. */
export const payerServices = (options: CommonOptions) =>
  PayerInvoices.layer.pipe(Layer.provideMerge(townsAndNames), Layer.provide(database(options)))

/** The same as runs, with mails to families. */
export const issueServices = (options: CommonOptions & { readonly mail: boolean }) =>
  Layer.mergeAll(
    runLayer(options.mail),
    InvoiceNotices.layer.pipe(
      Layer.provide(Layer.orDie(Outbox.layer)),
      Layer.provide(MailTransport.layerConfig),
      Layer.provide(publicUrl)
    )
  ).pipe(Layer.provide(database(options)))
