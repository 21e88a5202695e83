import { Activities } from "@portail-familles/core/activities"
import { Audit } from "@portail-familles/core/audit"
import { tariffsLayer } from "@portail-familles/core/tariffs"
import { TownCalendars, Towns } from "@portail-familles/core/towns"
import { Layer } from "effect"
import { database } from "../../running/layers.ts"
import type { CommonOptions } from "../../running/options.ts"

/** What commands about a town's tariffs need. */
export const tariffServices = (options: CommonOptions) =>
  tariffsLayer.pipe(
    Layer.provideMerge(Activities.layer),
    Layer.provideMerge(Layer.mergeAll(Towns.layer, TownCalendars.layer, Audit.layer)),
    Layer.provide(database(options))
  )
