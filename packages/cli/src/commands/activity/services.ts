import { Activities, ActivityFiles, Slots } from "@portail-familles/core/activities"
import { Audit } from "@portail-familles/core/audit"
import { MailTransport, Outbox } from "@portail-familles/core/mail"
import { slotReservations } from "@portail-familles/core/reservations"
import { TownCalendars, Towns } from "@portail-familles/core/towns"
import { Layer } from "effect"
import { database, publicUrl } from "../../running/layers.ts"
import type { CommonOptions } from "../../running/options.ts"
import { optionalSeals } from "../../running/seals.ts"

/** What commands about activities need. */
export const activityServices = (options: CommonOptions) =>
  Layer.mergeAll(ActivityFiles.layer, Slots.layer).pipe(
    Layer.provideMerge(Activities.layer),
    Layer.provide(optionalSeals(options)),
    Layer.provide(slotReservations),
    Layer.provide(Layer.orDie(Outbox.layer)),
    Layer.provide(MailTransport.layerConfig),
    Layer.provide(publicUrl),
    Layer.provideMerge(Layer.mergeAll(Towns.layer, TownCalendars.layer, Audit.layer)),
    Layer.provide(database(options))
  )
