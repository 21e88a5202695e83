import { Effect } from "effect"
import { drawingPool } from "../../platform/pdf/drawingPool.ts"
import { moduleBeside } from "../../platform/threads/moduleBeside.ts"
import type { InvoicePdf } from "./InvoicePdf.ts"

/** Draws invoices as `renderInvoice` does, away from the thread that answers requests: 200 lines would hold up the others for 30 ms. */
export const drawingThread = Effect.map(
  drawingPool(moduleBeside(import.meta.url, "renderInvoice")),
  (run) =>
    (data: InvoicePdf): Effect.Effect<Uint8Array> =>
      Effect.promise(() => run<Uint8Array>("renderInvoice", data))
)
