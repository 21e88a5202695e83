import { Effect } from "effect"
import { drawingPool } from "../../platform/pdf/drawingPool.ts"
import { moduleBeside } from "../../platform/threads/moduleBeside.ts"
import type { CertificatePdf } from "./renderCertificates.ts"

/** Draws certificates away from the thread that answers requests. */
export const certificateThread = Effect.map(
  drawingPool(moduleBeside(import.meta.url, "renderCertificates")),
  (run) =>
    (data: CertificatePdf): Effect.Effect<Uint8Array> =>
      Effect.promise(() => run<Uint8Array>("renderCertificates", data))
)
