import { Audit } from "@portail-familles/core/audit"
import { TownServices, Towns } from "@portail-familles/core/towns"
import { Layer } from "effect"
import { database } from "../../running/layers.ts"
import type { CommonOptions } from "../../running/options.ts"

/** What commands about a town's services need. */
export const serviceServices = (options: CommonOptions) =>
  TownServices.layer.pipe(
    Layer.provideMerge(Layer.mergeAll(Towns.layer, Audit.layer)),
    Layer.provide(database(options))
  )
