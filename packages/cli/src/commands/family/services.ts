import { Audit } from "@portail-familles/core/audit"
import { Approvals, importedChildren, Verifications } from "@portail-familles/core/children"
import { Families, Sections } from "@portail-familles/core/households"
import { MailTransport, Outbox } from "@portail-familles/core/mail"
import { Layer } from "effect"
import { importColumns } from "../../running/columns.ts"
import { database, publicUrl } from "../../running/layers.ts"
import { townsAndNames } from "../../running/naming.ts"
import type { CommonOptions } from "../../running/options.ts"
import { sealsOf } from "../../running/seals.ts"

/** What commands about families need. */
export const familyServices = (options: CommonOptions) =>
  Layer.mergeAll(
    Families.layer.pipe(Layer.provide([Audit.layer, importedChildren])),
    importColumns,
    townsAndNames
  ).pipe(Layer.provide(database(options)))

/** What commands about families' files need besides: the key that opens what is sealed, and mails to families. */
export const fileServices = (options: CommonOptions) =>
  Layer.mergeAll(Approvals.layer, Verifications.layer).pipe(
    Layer.provideMerge(Sections.layer),
    Layer.provide(Layer.orDie(Outbox.layer)),
    Layer.provideMerge(Layer.mergeAll(townsAndNames, Audit.layer)),
    Layer.provide(MailTransport.layerConfig),
    Layer.provideMerge(sealsOf(options)),
    Layer.provide(publicUrl),
    Layer.provideMerge(database(options))
  )
