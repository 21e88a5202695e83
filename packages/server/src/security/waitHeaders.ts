import { Clock, Effect } from "effect"
import { HttpEffect, HttpServerResponse } from "effect/http"

/** Sends these headers with whatever the answer is. */
export const withHeaders = (headers: Readonly<Record<string, string>>) =>
  HttpEffect.appendPreResponseHandler((_, response) => Effect.succeed(HttpServerResponse.setHeaders(response, headers)))

/** Seconds until then as headers say them, one at least. */
export const secondsUntil = (at: Date) =>
  Effect.map(Clock.currentTimeMillis, (now) => String(Math.max(1, Math.ceil((at.getTime() - now) / 1000))))
