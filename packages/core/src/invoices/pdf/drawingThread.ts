import { Effect } from "effect"
import { drawingPool } from "../../platform/pdf/drawingPool.ts"
import type { InvoicePdf } from "./InvoicePdf.ts"

/** Draws invoices as `renderInvoice` does, away from the thread that answers requests: 200 lines would hold up the others for 30 ms. */
export const drawingThread = Effect.map(
  drawingPool(new URL("renderInvoice.ts", import.meta.url)),
  (run) =>
    (data: InvoicePdf): Effect.Effect<Uint8Array> =>
      Effect.promise(() => run<Uint8Array>("renderInvoice", data))
)
