import { Audit } from "@portail-familles/core/audit/Audit.ts"
import { ChildHomes } from "@portail-familles/core/children/ChildHomes.ts"
import { CustodyCalendars } from "@portail-familles/core/children/CustodyCalendars.ts"
import { ForbiddenPickups } from "@portail-familles/core/children/ForbiddenPickups.ts"
import { Towns } from "@portail-familles/core/towns/Towns.ts"
import { Layer } from "effect"
import { database } from "../../running/layers.ts"
import type { CommonOptions } from "../../running/options.ts"

/** What commands need about where a child lives and who collects it; nothing that is sealed. */
export const childServices = (options: CommonOptions) =>
  Layer.mergeAll(ChildHomes.layer, CustodyCalendars.layer, ForbiddenPickups.layer).pipe(
    Layer.provideMerge(Layer.mergeAll(Towns.layer, Audit.layer)),
    Layer.provide(database(options))
  )
