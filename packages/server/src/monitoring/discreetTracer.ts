import { Cause, Context, Effect, Exit, Layer, References, Tracer } from "effect"
import { HttpMiddleware } from "effect/http"

/** What spans may say beside their names; addresses, headers and parameters are never among it. */
const allowed = new Set([
  "http.request.method",
  "http.route",
  "http.response.status_code",
  "portail.reference",
  "portail.problem",
  "db.system.name",
  "db.namespace",
  "db.operation.name",
  "db.query.text",
  "db.client.connection.wait_time"
])

const nameOf = (error: unknown): string => {
  if (error instanceof Object && "_tag" in error && typeof error._tag === "string") return error._tag
  return error instanceof Error ? error.name : "failure"
}

/** Where it happened, without what it says: PostgreSQL repeats the row that it refuses. */
const placesOf = (error: unknown): string =>
  error instanceof Error
    ? (error.stack ?? "")
        .split("\n")
        .filter((line) => /^\s+at /.test(line))
        .join("\n")
    : ""

const unnamed = (error: unknown): Error => {
  const said = new Error(nameOf(error))
  said.name = said.message
  said.stack = `${said.name}\n${placesOf(error)}`
  return said
}

/** How it ended, by the names of errors alone. */
const discreetExit = (exit: Exit.Exit<unknown, unknown>): Exit.Exit<unknown, unknown> => {
  if (Exit.isSuccess(exit) || Cause.hasInterruptsOnly(exit.cause)) return exit
  return Exit.die(unnamed(Cause.squash(exit.cause)))
}

const discreet = (span: Tracer.Span): Tracer.Span => {
  const { attribute, end } = span
  return Object.assign(span, {
    attribute: (key: string, value: unknown) => {
      if (allowed.has(key)) attribute.call(span, key, value)
      // only the router knows by which template a request is answered
      if (key === "http.route" && span.kind === "server") Object.assign(span, { name: `${span.name} ${value}` })
    },
    event: () => {},
    end: (at: bigint, exit: Exit.Exit<unknown, unknown>) => end.call(span, at, discreetExit(exit))
  })
}

/** A tracer whose spans say what was done and how long it took, and nothing of whom it was done for. */
export const discreetTracer = (tracer: Tracer.Tracer): Tracer.Tracer =>
  Tracer.make({ span: (options) => discreet(tracer.span(options)) })

/** Spans of an exporter, made discreet. */
export const discreetly = <A, E, R>(exporter: Layer.Layer<A, E, R>): Layer.Layer<never, E, R> =>
  Layer.effect(
    Tracer.Tracer,
    Effect.map(Tracer.Tracer, (tracer) => (tracer === Tracer.nativeTracer ? tracer : discreetTracer(tracer)))
  ).pipe(Layer.provide(exporter))

/**
 * How the portal is traced: with an exporter by its own record of each request, since Effect's spans of requests have their addresses;
 * without one not at all, since spans that nobody sees would cost each statement something.
 */
export const tracing: Layer.Layer<never> = Layer.effectContext(
  Effect.map(Tracer.Tracer, (tracer) =>
    Context.make(References.TracerEnabled, tracer !== Tracer.nativeTracer).pipe(
      Context.add(HttpMiddleware.TracerDisabledWhen, () => true)
    )
  )
)
