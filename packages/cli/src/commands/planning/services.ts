import { Reservations } from "@portail-familles/core/reservations"
import { Layer } from "effect"
import { database } from "../../running/layers.ts"
import { townsAndNames } from "../../running/naming.ts"
import type { CommonOptions } from "../../running/options.ts"

/** What commands that read reservations need. */
export const readingServices = (options: CommonOptions) =>
  Layer.provide(Layer.mergeAll(Reservations.layer, townsAndNames), database(options))
