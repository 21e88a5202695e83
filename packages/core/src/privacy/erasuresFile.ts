import { appendFile, readFile } from "node:fs/promises"
import { Context, Effect, Schema } from "effect"
import { Audit } from "../audit/Audit.ts"
import type { TownId } from "../towns/Town.ts"

/**
 * A file outside the database and its backups that lists the households that were erased (`PORTAIL_ERASURES`): what a restored backup
 * brings back is erased again by it.
 */
export const ErasuresFile = Context.Reference<string | undefined>("@portail-familles/core/privacy/ErasuresFile", {
  defaultValue: () => undefined
})

/** A line of the file: ids and an ISO instant, nothing that says who it was. */
export const ErasedHousehold = Schema.Struct({ town: Schema.String, household: Schema.String, at: Schema.String })
export type ErasedHousehold = typeof ErasedHousehold.Type

/** The list of erasures cannot be read: it is not there, or a line is none of ours. */
export class ErasuresUnreadable extends Schema.TaggedError<ErasuresUnreadable>()("ErasuresUnreadable", {
  file: Schema.String,
  /** 0 where no line is at fault. */
  line: Schema.Int
}) {}

const decodeLine = Schema.decodeUnknownEffect(Schema.fromJsonString(ErasedHousehold))

/** The erasures that a file lists, each household once. */
export const readErasures = Effect.fn("readErasures")(function* (file: string) {
  const text = yield* Effect.tryPromise({
    try: () => readFile(file, "utf8"),
    catch: () => new ErasuresUnreadable({ file, line: 0 })
  })
  const lines = text.split("\n").filter((line) => line !== "")
  const read = yield* Effect.forEach(lines, (line, place) =>
    Effect.mapError(decodeLine(line), () => new ErasuresUnreadable({ file, line: place + 1 }))
  )
  return [...new Map(read.map((erased) => [keyOf(erased), erased])).values()]
})

const keyOf = ({ town, household }: ErasedHousehold): string => `${town} ${household}`

/** Brings the file up to date with the erasures of a town that the log has: what could not be written once is written the next time. */
export const mirrorErasures = Effect.gen(function* () {
  const audit = yield* Audit
  const file = yield* ErasuresFile
  return Effect.fnUntraced(
    function* (townId: TownId) {
      if (file === undefined) return
      const entries = yield* audit.list(townId, { action: "household.erase", limit: mostErasures })
      const known = yield* readErasures(file).pipe(
        Effect.catchIf(
          ({ line }) => line === 0,
          () => Effect.succeed([])
        )
      )
      const there = new Set(known.map(keyOf))
      const missing = entries
        .map(({ subjectId, at }) => ({ town: townId, household: subjectId, at: at.toISOString() }))
        .filter((erased) => !there.has(keyOf(erased)))
        .reverse()
      const lines = missing.map((erased) => `${JSON.stringify(erased)}\n`).join("")
      if (lines !== "") yield* Effect.promise(() => appendFile(file, lines, { mode: 0o600 }))
    },
    Effect.catchCause((cause) => Effect.logError("the list of erasures is not up to date", cause))
  )
})

/** Erasures of one town that the log may have. */
const mostErasures = 1_000_000
