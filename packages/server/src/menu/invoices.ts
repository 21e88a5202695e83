import { Invoices } from "@portail-familles/core/invoices"
import { Effect } from "effect"
import type { MenuPart } from "./MenuPart.ts"

/** The invoices, with how many are to pay. */
export const invoicesMenu = Effect.map(
  Invoices,
  (invoices): MenuPart =>
    (access) =>
      Effect.map(invoices.unpaidCount(access), (unpaid) => [{ id: "invoices", badge: unpaid }])
)
