import { Activities } from "@portail-familles/core/activities"
import { Audit } from "@portail-familles/core/audit"
import {
  DocumentArchives,
  DocumentKinds,
  DocumentPdfs,
  DocumentReminders,
  documentRequestsLayer,
  EmergencySheets,
  keyedSteps,
  Reviews
} from "@portail-familles/core/documents"
import { fileServices } from "@portail-familles/core/files"
import { MailTransport, Outbox } from "@portail-familles/core/mail"
import { TownCalendars } from "@portail-familles/core/towns"
import { Layer } from "effect"
import { database, publicUrl } from "../../running/layers.ts"
import { townsAndNames } from "../../running/naming.ts"
import type { CommonOptions } from "../../running/options.ts"
import { sealsOf } from "../../running/seals.ts"

/** What commands about what is asked for need; nothing that is sealed. */
export const kindServices = (options: CommonOptions) =>
  Layer.mergeAll(documentRequestsLayer, Activities.layer).pipe(
    Layer.provideMerge(Layer.mergeAll(townsAndNames, TownCalendars.layer, Audit.layer)),
    Layer.provide(database(options))
  )

/** What commands that write to families need. */
export const reminderServices = (options: CommonOptions) =>
  DocumentReminders.layer.pipe(
    Layer.provide(documentRequestsLayer),
    Layer.provide(Layer.orDie(Outbox.layer)),
    Layer.provideMerge(Layer.mergeAll(townsAndNames, Audit.layer)),
    Layer.provide(MailTransport.layerConfig),
    Layer.provide(publicUrl),
    Layer.provide(database(options))
  )

/** What commands that open what families sent need: the secret key, and mails. */
export const reviewServices = (options: CommonOptions) =>
  Layer.mergeAll(Reviews.layer, Layer.effectDiscard(keyedSteps)).pipe(
    Layer.provide(Layer.orDie(Outbox.layer)),
    Layer.provideMerge(Layer.mergeAll(townsAndNames, Audit.layer)),
    Layer.provide(MailTransport.layerConfig),
    Layer.provide(sealsOf(options)),
    Layer.provide(publicUrl),
    Layer.provide(database(options))
  )

/** What commands that write documents to files need besides: the town's own forms, and the files that families sent. */
export const openServices = (options: CommonOptions) =>
  Layer.mergeAll(Reviews.layer, DocumentKinds.layer, fileServices, Layer.effectDiscard(keyedSteps)).pipe(
    Layer.provide(Layer.orDie(Outbox.layer)),
    Layer.provideMerge(Layer.mergeAll(townsAndNames, Audit.layer, DocumentPdfs.layer)),
    Layer.provide(MailTransport.layerConfig),
    Layer.provide(sealsOf(options)),
    Layer.provide(publicUrl),
    Layer.provide(database(options))
  )

/** What the emergency sheet needs. */
export const sheetServices = (options: CommonOptions) =>
  EmergencySheets.layer.pipe(
    Layer.provideMerge(documentRequestsLayer),
    Layer.provideMerge(Layer.mergeAll(townsAndNames, Audit.layer)),
    Layer.provide(sealsOf(options)),
    Layer.provide(database(options))
  )

/** What an archive of documents needs. */
export const archiveServices = (options: CommonOptions) =>
  DocumentArchives.layer.pipe(
    Layer.provide(Layer.mergeAll(Reviews.layer, fileServices, Layer.effectDiscard(keyedSteps))),
    Layer.provideMerge(documentRequestsLayer),
    Layer.provide(Layer.orDie(Outbox.layer)),
    Layer.provideMerge(Layer.mergeAll(townsAndNames, Audit.layer)),
    Layer.provide(MailTransport.layerConfig),
    Layer.provide(sealsOf(options)),
    Layer.provide(publicUrl),
    Layer.provide(database(options))
  )
