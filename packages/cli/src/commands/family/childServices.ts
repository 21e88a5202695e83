import { Audit } from "@portail-familles/core/audit"
import { ChildHomes, CustodyCalendars, ForbiddenPickups } from "@portail-familles/core/children"
import { TownCalendars } from "@portail-familles/core/towns"
import { Layer } from "effect"
import { database } from "../../running/layers.ts"
import { townsAndNames } from "../../running/naming.ts"
import type { CommonOptions } from "../../running/options.ts"

/** What commands need about where a child lives and who collects it; nothing that is sealed. */
export const childServices = (options: CommonOptions) =>
  Layer.mergeAll(ChildHomes.layer, CustodyCalendars.layer, ForbiddenPickups.layer).pipe(
    Layer.provideMerge(Layer.mergeAll(townsAndNames, Audit.layer, TownCalendars.layer)),
    Layer.provide(database(options))
  )
