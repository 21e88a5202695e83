import { personalData } from "@portail-familles/core"
import { Audit } from "@portail-familles/core/audit"
import { MailTransport, Outbox } from "@portail-familles/core/mail"
import { erasureLayer } from "@portail-familles/core/privacy"
import { Layer } from "effect"
import { database, publicUrl } from "../../running/layers.ts"
import { townsAndNames } from "../../running/naming.ts"
import type { CommonOptions } from "../../running/options.ts"

/** What commands need that erase, merge and forget. */
export const privacyServices = (options: CommonOptions) =>
  erasureLayer.pipe(
    Layer.provide(personalData),
    Layer.provideMerge(Layer.mergeAll(townsAndNames, Audit.layer)),
    Layer.provide(Layer.orDie(Outbox.layer)),
    Layer.provide(MailTransport.layerConfig),
    Layer.provide(publicUrl),
    Layer.provide(database(options))
  )
