import { Audit } from "@portail-familles/core/audit/Audit.ts"
import { CarryOvers } from "@portail-familles/core/ledger/CarryOvers.ts"
import { DailyClosings } from "@portail-familles/core/ledger/DailyClosings.ts"
import { Movements } from "@portail-familles/core/ledger/Movements.ts"
import { Refunds } from "@portail-familles/core/ledger/Refunds.ts"
import { MailTransport } from "@portail-familles/core/mail/MailTransport.ts"
import type { PayFip } from "@portail-familles/core/payfip/PayFip.ts"
import { CounterPayments } from "@portail-familles/core/payments/CounterPayments.ts"
import { PayFipDailyFiles } from "@portail-familles/core/payments/PayFipDailyFiles.ts"
import { PaymentImports } from "@portail-familles/core/payments/PaymentImports.ts"
import { PaymentRecords } from "@portail-familles/core/payments/PaymentRecords.ts"
import type { Database } from "@portail-familles/core/platform/sql/Database.ts"
import { billingServices } from "@portail-familles/core/services.ts"
import { Towns } from "@portail-familles/core/towns/Towns.ts"
import { Layer } from "effect"
import { database, publicUrl } from "../../running/layers.ts"
import type { CommonOptions } from "../../running/options.ts"
import { payfipOf } from "../../running/payfip.ts"

/** Payments stand on everything else: invoices, mails that confirm, PayFiP. */
export const paymentServices = (options: CommonOptions) => onPayFip(billingServices, options)

/** The books, and PayFiP, which confirms what a file of its own says. */
export const importServices = (options: CommonOptions) =>
  onPayFip(
    Layer.mergeAll(PayFipDailyFiles.layer, PaymentImports.layer).pipe(Layer.provideMerge(billingServices)),
    options
  )

const onPayFip = <A, E>(layer: Layer.Layer<A, E, Database | MailTransport | PayFip>, options: CommonOptions) =>
  layer.pipe(
    Layer.orDie,
    Layer.provide(Layer.mergeAll(MailTransport.layerConfig, payfipOf(options))),
    Layer.provide(publicUrl),
    Layer.provide(database(options))
  )

/** PayFiP, and the town whose régies it is asked about. */
export const checkServices = (options: CommonOptions) =>
  Layer.mergeAll(payfipOf(options), Towns.layer.pipe(Layer.provide(Audit.layer))).pipe(Layer.provide(database(options)))

/** The books alone: nothing here asks PayFiP. */
export const bookServices = (options: CommonOptions) =>
  Layer.mergeAll(
    CounterPayments.layer,
    Refunds.layer,
    CarryOvers.layer,
    PaymentRecords.layer,
    DailyClosings.layer,
    Movements.layer,
    Towns.layer
  ).pipe(Layer.provide(Audit.layer), Layer.provide(database(options)))
