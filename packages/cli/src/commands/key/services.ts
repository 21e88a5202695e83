import { Audit } from "@portail-familles/core/audit"
import { ApiKeys } from "@portail-familles/core/integrations"
import { Layer } from "effect"
import { database } from "../../running/layers.ts"
import { townsAndNames } from "../../running/naming.ts"
import type { CommonOptions } from "../../running/options.ts"

/** What commands about keys need. */
export const keyServices = (options: CommonOptions) =>
  ApiKeys.layer.pipe(Layer.provideMerge(Layer.mergeAll(townsAndNames, Audit.layer)), Layer.provide(database(options)))
