import { billingServices } from "@portail-familles/core"
import { Audit } from "@portail-familles/core/audit"
import { ledgerLayer } from "@portail-familles/core/ledger"
import { MailTransport } from "@portail-familles/core/mail"
import { counterLayer } from "@portail-familles/core/payments"
import { Towns } from "@portail-familles/core/towns"
import { Layer } from "effect"
import { database, publicUrl } from "../../running/layers.ts"
import { townsAndNames } from "../../running/naming.ts"
import type { CommonOptions } from "../../running/options.ts"
import { payfipOf } from "../../running/payfip.ts"

/** Payments stand on everything else: the books, invoices, mails that confirm, PayFiP. */
export const paymentServices = (options: CommonOptions) =>
  billingServices.pipe(
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
  Layer.mergeAll(counterLayer, ledgerLayer, townsAndNames).pipe(
    Layer.provide(Audit.layer),
    Layer.provide(database(options))
  )
