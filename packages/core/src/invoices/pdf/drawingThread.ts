import { Effect } from "effect"
import { Tinypool } from "tinypool"
import type { InvoicePdf } from "./InvoicePdf.ts"

/**
 * Draws invoices as `renderInvoice` does, away from the thread that answers requests: 200 lines would hold up the others for 30 ms.
 * The thread begins with the first invoice, and ends when none came for a minute or with the scope.
 */
export const drawingThread = Effect.map(
  Effect.acquireRelease(
    Effect.sync(
      () =>
        new Tinypool({
          filename: new URL("renderInvoice.ts", import.meta.url).href,
          minThreads: 0,
          maxThreads: 1,
          idleTimeout: 60_000
        })
    ),
    (pool) => Effect.promise(() => pool.destroy())
  ),
  (pool) =>
    (data: InvoicePdf): Effect.Effect<Uint8Array> =>
      Effect.promise((): Promise<Uint8Array> => pool.run(data, { name: "renderInvoice" }))
)
