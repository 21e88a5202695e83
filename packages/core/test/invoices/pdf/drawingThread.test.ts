import { it } from "@effect/vitest"
import { Effect } from "effect"
import { expect } from "vitest"
import { drawingThread } from "../../../src/invoices/pdf/drawingThread.ts"
import { renderInvoice } from "../../../src/invoices/pdf/renderInvoice.ts"
import { november, withLines } from "./samples.ts"

/** How often the event loop came round while the work was done. */
const turnsDuring = Effect.fnUntraced(function* (work: Effect.Effect<unknown>) {
  let turns = 0
  let waiting = true
  const turn = () => {
    turns++
    if (waiting) setImmediate(turn)
  }
  setImmediate(turn)
  yield* work
  waiting = false
  return turns
})

it.live("gives the same bytes as drawing in place", () =>
  Effect.gen(function* () {
    const draw = yield* drawingThread
    const [here, there] = [yield* Effect.promise(() => renderInvoice(november)), yield* draw(november)]
    expect(Buffer.from(there).equals(here)).toBe(true)
  }).pipe(Effect.scoped)
)

it.live("lets others be answered while a long invoice is drawn", () =>
  Effect.gen(function* () {
    const draw = yield* drawingThread
    const long = withLines(400)
    const inPlace = yield* turnsDuring(Effect.promise(() => renderInvoice(long)))
    expect(yield* turnsDuring(draw(long))).toBeGreaterThan(10 * inPlace)
  }).pipe(Effect.scoped)
)

it.live("draws again after an invoice that could not be drawn", () =>
  Effect.gen(function* () {
    const draw = yield* drawingThread
    const broken = { ...november, invoice: { ...november.invoice, issuedOn: "never" } }
    expect((yield* Effect.exit(draw(broken)))._tag).toBe("Failure")
    expect((yield* draw(november)).length).toBeGreaterThan(1000)
  }).pipe(Effect.scoped)
)
