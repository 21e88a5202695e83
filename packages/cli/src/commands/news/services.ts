import { Audit } from "@portail-familles/core/audit"
import { News } from "@portail-familles/core/news"
import { Layer } from "effect"
import { database } from "../../running/layers.ts"
import { townsAndNames } from "../../running/naming.ts"
import type { CommonOptions } from "../../running/options.ts"

/** What commands about a town's news need. */
export const newsServices = (options: CommonOptions) =>
  News.layer.pipe(Layer.provideMerge(Layer.mergeAll(townsAndNames, Audit.layer)), Layer.provide(database(options)))
