import { Activities } from "@portail-familles/core/activities"
import { Audit } from "@portail-familles/core/audit"
import { AttendanceSheets, DocumentKinds, DocumentPdfs, registerCareLayer } from "@portail-familles/core/documents"
import { fileServices } from "@portail-familles/core/files"
import { MailTransport, Outbox } from "@portail-familles/core/mail"
import { Seals } from "@portail-familles/core/platform/crypto"
import {
  AttendanceLines,
  Attendances,
  LinkCodes,
  LinkTablets,
  ProofReviews,
  Registers,
  StaffLinks
} from "@portail-familles/core/reservations"
import { Layer } from "effect"
import { importColumns } from "../../running/columns.ts"
import { database, publicUrl } from "../../running/layers.ts"
import { townsAndNames } from "../../running/naming.ts"
import type { CommonOptions } from "../../running/options.ts"
import { sealsOf } from "../../running/seals.ts"

/** What commands that read and note attendances need. */
export const attendanceServices = (options: CommonOptions) =>
  Layer.mergeAll(Attendances.layer, AttendanceLines.layer).pipe(
    Layer.provideMerge(Layer.mergeAll(Activities.layer, importColumns)),
    Layer.provideMerge(Layer.mergeAll(townsAndNames, Audit.layer)),
    Layer.provide(database(options))
  )

/** What attendance sheets need; the secret key only where they tell of health. */
export const sheetServices = (options: CommonOptions) =>
  AttendanceSheets.layer.pipe(
    Layer.provide(Layer.mergeAll(Attendances.layer, DocumentKinds.layer)),
    Layer.provideMerge(Layer.mergeAll(Activities.layer, DocumentPdfs.layer)),
    Layer.provideMerge(Layer.mergeAll(townsAndNames, Audit.layer)),
    Layer.provide(database(options))
  )

/** What links for tablets need; the address of the portal is in them, and a code is sealed with the secret key. */
export const linkServices = (options: CommonOptions & { readonly code?: boolean }) =>
  Layer.mergeAll(LinkCodes.layer, LinkTablets.layer, registerCareLayer).pipe(
    Layer.provideMerge(StaffLinks.layer),
    Layer.provide(
      Layer.mergeAll(Attendances.layer, Registers.layer, DocumentKinds.layer.pipe(Layer.provide(DocumentPdfs.layer)))
    ),
    Layer.provideMerge(Activities.layer),
    Layer.provideMerge(Layer.mergeAll(townsAndNames, Audit.layer, publicUrl)),
    Layer.provide(options.code === true ? sealsOf(options) : Seals.layerWithoutKey),
    Layer.provide(database(options))
  )

/** What commands about proofs of absences need: the secret key, and mails. */
export const proofServices = (options: CommonOptions) =>
  ProofReviews.layer.pipe(
    Layer.provide(fileServices),
    Layer.provide(Layer.orDie(Outbox.layer)),
    Layer.provideMerge(Layer.mergeAll(townsAndNames, Audit.layer)),
    Layer.provide(MailTransport.layerConfig),
    Layer.provide(sealsOf(options)),
    Layer.provide(publicUrl),
    Layer.provide(database(options))
  )
