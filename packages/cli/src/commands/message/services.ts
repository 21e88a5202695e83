import { Audit } from "@portail-familles/core/audit"
import { MailTransport, Outbox } from "@portail-familles/core/mail"
import { StaffMessages } from "@portail-familles/core/messages"
import { Layer } from "effect"
import { database, publicUrl } from "../../running/layers.ts"
import { townsAndNames } from "../../running/naming.ts"
import type { CommonOptions } from "../../running/options.ts"
import { sealsOf } from "../../running/seals.ts"

/** What commands about messages need: the secret key, and mails. */
export const messageServices = (options: CommonOptions) =>
  StaffMessages.layer.pipe(
    Layer.provide(Layer.orDie(Outbox.layer)),
    Layer.provideMerge(Layer.mergeAll(townsAndNames, Audit.layer)),
    Layer.provide(MailTransport.layerConfig),
    Layer.provide(sealsOf(options)),
    Layer.provide(publicUrl),
    Layer.provide(database(options))
  )
