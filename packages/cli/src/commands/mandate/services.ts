import { debitsLayer } from "@portail-familles/core/payments"
import { Layer } from "effect"
import { database } from "../../running/layers.ts"
import type { CommonOptions } from "../../running/options.ts"
import { sealsOf } from "../../running/seals.ts"
import { billing } from "../payment/services.ts"

/** Mandates and debits: the books and mails below, and the key that families' accounts are sealed with. */
export const debitServices = (options: CommonOptions) =>
  debitsLayer.pipe(
    Layer.provideMerge(billing(options)),
    Layer.provide(sealsOf(options)),
    Layer.provide(database(options))
  )
