import { Audit } from "@portail-familles/core/audit/Audit.ts"
import { Erasures } from "@portail-familles/core/privacy/Erasures.ts"
import { Merges } from "@portail-familles/core/privacy/Merges.ts"
import { Retention } from "@portail-familles/core/privacy/Retention.ts"
import { Towns } from "@portail-familles/core/towns/Towns.ts"
import { Layer } from "effect"
import { database } from "../../running/layers.ts"
import type { CommonOptions } from "../../running/options.ts"

/** What commands need that erase, merge and forget. */
export const privacyServices = (options: CommonOptions) =>
  Layer.mergeAll(Erasures.layer, Merges.layer, Retention.layer).pipe(
    Layer.provideMerge(Layer.mergeAll(Towns.layer, Audit.layer)),
    Layer.provide(database(options))
  )
