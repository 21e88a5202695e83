import { accountsLayer } from "@portail-familles/core/accounts"
import { Activities, EnrolmentDecisions } from "@portail-familles/core/activities"
import { Audit } from "@portail-familles/core/audit"
import { Approvals, Verifications } from "@portail-familles/core/children"
import { documentRequestsLayer } from "@portail-familles/core/documents"
import { adultMails, Sections } from "@portail-familles/core/households"
import { Invoices } from "@portail-familles/core/invoices"
import { MailTransport, Outbox } from "@portail-familles/core/mail"
import { PaymentRecords } from "@portail-familles/core/payments"
import { Reservations } from "@portail-familles/core/reservations"
import { Towns } from "@portail-familles/core/towns"
import { Layer } from "effect"
import { database, publicUrl } from "../../running/layers.ts"
import type { CommonOptions } from "../../running/options.ts"
import { sealsOf } from "../../running/seals.ts"

/** What the overview asks. */
export const statusServices = (options: CommonOptions) =>
  Layer.mergeAll(
    accountsLayer.pipe(Layer.provide(adultMails)),
    Layer.mergeAll(Approvals.layer, Verifications.layer).pipe(Layer.provide(Sections.layer)),
    documentRequestsLayer,
    EnrolmentDecisions.layer.pipe(Layer.provideMerge(Activities.layer)),
    Invoices.layer,
    PaymentRecords.layer,
    Reservations.layer
  ).pipe(
    Layer.provideMerge(Layer.orDie(Outbox.layer)),
    Layer.provideMerge(Layer.mergeAll(Towns.layer, Audit.layer)),
    Layer.provide(MailTransport.layerConfig),
    Layer.provide(sealsOf(options)),
    Layer.provide(publicUrl),
    Layer.provideMerge(database(options))
  )
