import { Audit } from "@portail-familles/core/audit"
import { Bordereaux } from "@portail-familles/core/invoices"
import { Layer } from "effect"
import { argument } from "../../../running/declared.ts"
import { database } from "../../../running/layers.ts"
import { townsAndNames } from "../../../running/naming.ts"
import { type CommonOptions, Word } from "../../../running/options.ts"

/** Which bordereau a verb is about. */
export const bordereauArgument = argument(Word, "le bordereau, comme portail invoice bordereau list le nomme")

/** What bordereaux need. */
export const bordereauServices = (options: CommonOptions) =>
  Layer.mergeAll(Bordereaux.layer, townsAndNames).pipe(Layer.provide(Audit.layer), Layer.provide(database(options)))
