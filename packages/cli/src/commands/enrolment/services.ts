import { Activities, EnrolmentDecisions, EnrolmentImports } from "@portail-familles/core/activities"
import { Audit } from "@portail-familles/core/audit"
import { MailTransport, Outbox } from "@portail-familles/core/mail"
import { slotReservations } from "@portail-familles/core/reservations"
import { TownCalendars } from "@portail-familles/core/towns"
import { Layer } from "effect"
import { database, publicUrl } from "../../running/layers.ts"
import { townsAndNames } from "../../running/naming.ts"
import type { CommonOptions } from "../../running/options.ts"

/** What commands about what families ask for need: decisions, and the mails that tell them. */
export const decisionServices = (options: CommonOptions) =>
  EnrolmentDecisions.layer.pipe(
    Layer.provideMerge(Activities.layer),
    Layer.provide(Layer.orDie(Outbox.layer)),
    Layer.provideMerge(Layer.mergeAll(townsAndNames, Audit.layer)),
    Layer.provide(MailTransport.layerConfig),
    Layer.provide(publicUrl),
    Layer.provide(database(options))
  )

/** What ending an enrolment needs: decisions, and who is booked after it. */
export const endServices = (options: CommonOptions) =>
  Layer.mergeAll(EnrolmentDecisions.layer, EnrolmentImports.layer.pipe(Layer.provide(slotReservations))).pipe(
    Layer.provideMerge(Activities.layer),
    Layer.provide(TownCalendars.layer),
    Layer.provide(Layer.orDie(Outbox.layer)),
    Layer.provideMerge(Layer.mergeAll(townsAndNames, Audit.layer)),
    Layer.provide(MailTransport.layerConfig),
    Layer.provide(publicUrl),
    Layer.provide(database(options))
  )
