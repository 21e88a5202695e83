import { appendFile } from "node:fs/promises"
import { DateTime, Effect, Layer, Metric } from "effect"
import { Seals } from "../crypto/Seals.ts"
import { type SecurityEvent, SecurityLog } from "./SecurityLog.ts"
import { securityLine } from "./securityLine.ts"

const events = Metric.counter("portail.security.events", { description: "Security events", incremental: true })

/** Only these are no sign of something wrong. */
const usual = new Set(["signed-in", "health-read", "document-read"])

/** Counts each event (OpenTelemetry) and writes it: as a line of JSON at the end of a file, or into the process's log without one. */
export const securityLogLayer = (file: string): Layer.Layer<never, never, Seals> =>
  Layer.effect(
    SecurityLog,
    Effect.gen(function* () {
      const { pseudonym } = yield* Seals
      return Effect.fnUntraced(function* (event: SecurityEvent) {
        const line = securityLine(event, pseudonym)
        yield* Metric.update(Metric.withAttributes(events, { act: event.act }), 1)
        if (file === "") {
          const log = usual.has(event.act) ? Effect.logInfo("security") : Effect.logWarning("security")
          return yield* Effect.annotateLogs(log, line)
        }
        const at = DateTime.formatIso(yield* DateTime.now)
        yield* Effect.tryPromise(() => appendFile(file, `${JSON.stringify({ at, ...line })}\n`, { mode: 0o600 })).pipe(
          Effect.catch(() => Effect.logError(`the security log cannot be written: ${file}`))
        )
      })
    })
  )
