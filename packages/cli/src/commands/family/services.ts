import { Audit } from "@portail-familles/core/audit/Audit.ts"
import { Families } from "@portail-familles/core/households/Families.ts"
import { Towns } from "@portail-familles/core/towns/Towns.ts"
import { Layer } from "effect"
import { database } from "../../running/layers.ts"
import type { CommonOptions } from "../../running/options.ts"

/** What commands about families need. */
export const familyServices = (options: CommonOptions) =>
  Layer.mergeAll(Families.layer.pipe(Layer.provide(Audit.layer)), Towns.layer).pipe(Layer.provide(database(options)))
