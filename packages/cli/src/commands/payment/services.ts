import { MailTransport } from "@portail-familles/core/mail/MailTransport.ts"
import { PayFip } from "@portail-familles/core/payments/payfip/PayFip.ts"
import { billingServices } from "@portail-familles/core/services.ts"
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
