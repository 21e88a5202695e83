import { Activities, EnrolmentDecisions } from "@portail-familles/core/activities"
import { Audit } from "@portail-familles/core/audit"
import { MailTransport, Outbox } from "@portail-familles/core/mail"
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
