import { Audit } from "@portail-familles/core/audit/Audit.ts"
import { MailTransport } from "@portail-familles/core/mail/MailTransport.ts"
import { Outbox } from "@portail-familles/core/mail/Outbox.ts"
import { Erasures } from "@portail-familles/core/privacy/Erasures.ts"
import { Merges } from "@portail-familles/core/privacy/Merges.ts"
import { Retention } from "@portail-familles/core/privacy/Retention.ts"
import { Towns } from "@portail-familles/core/towns/Towns.ts"
import { Layer } from "effect"
import { database, publicUrl } from "../../running/layers.ts"
import type { CommonOptions } from "../../running/options.ts"

/** What commands need that erase, merge and forget. */
export const privacyServices = (options: CommonOptions) =>
  Layer.mergeAll(Erasures.layer, Merges.layer, Retention.layer).pipe(
    Layer.provideMerge(Layer.mergeAll(Towns.layer, Audit.layer)),
    Layer.provide(Layer.orDie(Outbox.layer)),
    Layer.provide(MailTransport.layerConfig),
    Layer.provide(publicUrl),
    Layer.provide(database(options))
  )
