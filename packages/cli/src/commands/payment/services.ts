import { Audit } from "@portail-familles/core/audit/Audit.ts"
import { MailTransport } from "@portail-familles/core/mail/MailTransport.ts"
import { CarryOvers } from "@portail-familles/core/payments/CarryOvers.ts"
import { CounterPayments } from "@portail-familles/core/payments/CounterPayments.ts"
import { Journals } from "@portail-familles/core/payments/Journals.ts"
import { PayFip } from "@portail-familles/core/payments/payfip/PayFip.ts"
import { Refunds } from "@portail-familles/core/payments/Refunds.ts"
import { billingServices } from "@portail-familles/core/services.ts"
import { Towns } from "@portail-familles/core/towns/Towns.ts"
import { Layer } from "effect"
import { database, publicUrl } from "../../running/layers.ts"
import type { CommonOptions } from "../../running/options.ts"

/** Payments stand on everything else: invoices, mails that confirm, PayFiP. */
export const paymentServices = (options: CommonOptions) =>
  billingServices.pipe(
    Layer.orDie,
    Layer.provide(Layer.mergeAll(MailTransport.layerConfig, PayFip.layerConfig)),
    Layer.provide(publicUrl),
    Layer.provide(database(options))
  )

/** PayFiP, and the town whose régies it is asked about. */
export const checkServices = (options: CommonOptions) =>
  Layer.mergeAll(PayFip.layerConfig, Towns.layer.pipe(Layer.provide(Audit.layer))).pipe(
    Layer.provide(database(options))
  )

/** The books alone: nothing here asks PayFiP. */
export const bookServices = (options: CommonOptions) =>
  Layer.mergeAll(CounterPayments.layer, Refunds.layer, CarryOvers.layer, Journals.layer, Towns.layer).pipe(
    Layer.provide(Audit.layer),
    Layer.provide(database(options))
  )
