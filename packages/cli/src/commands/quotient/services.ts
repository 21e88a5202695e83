import { Audit } from "@portail-familles/core/audit"
import { QuotientImports, Quotients } from "@portail-familles/core/households"
import { Layer } from "effect"
import { importColumns } from "../../running/columns.ts"
import { database } from "../../running/layers.ts"
import { townsAndNames } from "../../running/naming.ts"
import type { CommonOptions } from "../../running/options.ts"

/** What commands about families' quotients need. */
export const quotientServices = (options: CommonOptions) =>
  Layer.mergeAll(Quotients.layer, QuotientImports.layer).pipe(
    Layer.provideMerge(Layer.mergeAll(townsAndNames, Audit.layer, importColumns)),
    Layer.provide(database(options))
  )
