import { billingServices } from "@portail-familles/core"
import { Audit } from "@portail-familles/core/audit"
import { ledgerLayer } from "@portail-familles/core/ledger"
import { MailTransport } from "@portail-familles/core/mail"
import { counterLayer } from "@portail-familles/core/payments"
import { Towns } from "@portail-familles/core/towns"
import { Layer } from "effect"
import { importColumns } from "../../running/columns.ts"
import { database, publicUrl } from "../../running/layers.ts"
import { townsAndNames } from "../../running/naming.ts"
import type { CommonOptions } from "../../running/options.ts"
import { payfipOf } from "../../running/payfip.ts"

/** Payments stand on everything else: the books, invoices, mails that confirm, PayFiP. */
export const billing = (options: CommonOptions) =>
  billingServices.pipe(
    Layer.orDie,
    Layer.provide(Layer.mergeAll(MailTransport.layerConfig, payfipOf(options))),
    Layer.provide(publicUrl)
  )

export const paymentServices = (options: CommonOptions) => Layer.provide(billing(options), database(options))

/** The same, and what the town's files call their columns. */
export const importServices = (options: CommonOptions) =>
  Layer.provide(Layer.mergeAll(billing(options), importColumns), database(options))

/** PayFiP, and the town whose régies it is asked about. */
export const checkServices = (options: CommonOptions) =>
  Layer.mergeAll(payfipOf(options), Towns.layer.pipe(Layer.provide(Audit.layer))).pipe(Layer.provide(database(options)))

/** The books alone: nothing here asks PayFiP. */
export const bookServices = (options: CommonOptions) =>
  Layer.mergeAll(counterLayer, ledgerLayer, townsAndNames).pipe(
    Layer.provide(Audit.layer),
    Layer.provide(database(options))
  )
