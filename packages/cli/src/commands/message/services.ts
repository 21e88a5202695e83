import { Audit } from "@portail-familles/core/audit"
import { Verifications } from "@portail-familles/core/children"
import { documentRequestsLayer } from "@portail-familles/core/documents"
import { fileServices } from "@portail-familles/core/files"
import { Sections } from "@portail-familles/core/households"
import { MailTransport, Outbox } from "@portail-familles/core/mail"
import { MessageFiles, StaffMessages } from "@portail-familles/core/messages"
import { Layer } from "effect"
import { database, publicUrl } from "../../running/layers.ts"
import { townsAndNames } from "../../running/naming.ts"
import type { CommonOptions } from "../../running/options.ts"
import { sealsOf } from "../../running/seals.ts"

/** What commands about messages need: the secret key, files, mails, and how far families' files have come. */
export const messageServices = (options: CommonOptions) =>
  Layer.mergeAll(StaffMessages.layer, MessageFiles.layer).pipe(
    Layer.provide(
      Layer.mergeAll(Verifications.layer.pipe(Layer.provide(Sections.layer)), documentRequestsLayer, fileServices)
    ),
    Layer.provide(Layer.orDie(Outbox.layer)),
    Layer.provideMerge(Layer.mergeAll(townsAndNames, Audit.layer)),
    Layer.provide(MailTransport.layerConfig),
    Layer.provide(sealsOf(options)),
    Layer.provide(publicUrl),
    Layer.provide(database(options))
  )
