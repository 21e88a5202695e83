import { Audit } from "@portail-familles/core/audit"
import {
  ApiParticulier,
  FundQuotients,
  FundRenewals,
  particulierFromEnvironment,
  QuotientImports,
  Quotients
} from "@portail-familles/core/households"
import { Layer } from "effect"
import { importColumns } from "../../running/columns.ts"
import { database } from "../../running/layers.ts"
import { townsAndNames } from "../../running/naming.ts"
import type { CommonOptions } from "../../running/options.ts"

const knownQuotients = Layer.mergeAll(Quotients.layer, QuotientImports.layer).pipe(
  Layer.provideMerge(Layer.mergeAll(townsAndNames, Audit.layer, importColumns))
)

/** What commands about families' quotients need. */
export const quotientServices = (options: CommonOptions) => knownQuotients.pipe(Layer.provide(database(options)))

/** What asking a benefit fund needs besides. */
export const fundServices = (options: CommonOptions) =>
  Layer.mergeAll(FundQuotients.layer, FundRenewals.layer).pipe(
    Layer.provide(ApiParticulier.layer),
    Layer.provide(particulierFromEnvironment),
    Layer.provideMerge(knownQuotients),
    Layer.provide(database(options))
  )
