import { createHash } from "node:crypto"
import { DateTime, Result, Schema } from "effect"

const Notification = Schema.Struct({
  /** Milliseconds since 1970. */
  at: Schema.Number,
  /** Status of the merchant's answer, or why there was none. */
  outcome: Schema.Union([Schema.Int, Schema.Literals(["lost", "failed", "refused"])])
})

/** What the simulator knows of one operation; instants are milliseconds since 1970. */
export const Operation = Schema.Struct({
  idop: Schema.String,
  /** Children of `arg0` as they came. */
  fields: Schema.Record(Schema.String, Schema.String),
  createdAt: Schema.Number,
  openedAt: Schema.optionalKey(Schema.Number),
  /** When the payer reached the bank's pages; the night keeps these operations. */
  atBankSince: Schema.optionalKey(Schema.Number),
  result: Schema.optionalKey(
    Schema.Struct({
      resultrans: Schema.String,
      dattrans: Schema.String,
      heurtrans: Schema.String,
      numauto: Schema.optionalKey(Schema.String),
      at: Schema.Number
    })
  ),
  notifications: Schema.Array(Notification)
})
export type Operation = typeof Operation.Type
export type NotificationOutcome = typeof Notification.Type.outcome

/** Codes of the error pages. */
export type PageRefusal = "P1" | "P3" | "P4"

/** A page can be opened for this long after the creation. */
export const openingLimit = 15 * 60_000

const kept = 365 * 24 * 60 * 60_000

const late = (operation: Operation, now: number): boolean => now - operation.createdAt > openingLimit

/** A new operation, known and never opened. */
export const created = (idop: string, fields: Readonly<Record<string, string>>, now: number): Operation => ({
  idop,
  fields,
  createdAt: now,
  notifications: []
})

/** Opens the payment page: refused after 15 minutes (P4) and the second time (P3). */
export const opened = (
  operation: Operation,
  now: number,
  reopenAfterAbandon: boolean
): Result.Result<Operation, PageRefusal> => {
  const reopening = reopenAfterAbandon && operation.result?.resultrans === "A"
  if (operation.openedAt !== undefined && !reopening) return Result.fail("P3")
  if (late(operation, now)) return Result.fail("P4")
  return Result.succeed({ ...operation, openedAt: now })
}

/** The payer reached the bank's pages and has no result yet. */
export const reachedBank = (operation: Operation, now: number): Operation =>
  operation.atBankSince === undefined ? { ...operation, atBankSince: now } : operation

const digest = (idop: string): string => createHash("sha256").update(idop).digest("hex")

const numautoFor = (letter: string, idop: string): { readonly numauto?: string } => {
  if (letter === "P") return { numauto: digest(idop).slice(0, 6).toUpperCase() }
  if (letter !== "V") return {}
  return {
    numauto: `${BigInt(`0x${digest(idop)}`)
      .toString()
      .slice(0, 12)}-tip`
  }
}

/** Day `JJMMAAAA` and time `HHMM` of an instant, in Paris. */
export const parisStamp = (at: number): { readonly dattrans: string; readonly heurtrans: string } => {
  const { day, month, year, hour, minute } = DateTime.toParts(
    DateTime.makeZonedUnsafe(at, { timeZone: "Europe/Paris" })
  )
  const two = (part: number) => String(part).padStart(2, "0")
  return { dattrans: `${two(day)}${two(month)}${year}`, heurtrans: `${two(hour)}${two(minute)}` }
}

/** Records a result letter. Only an abandoned operation can get another one (`payfip.md` 4.3). */
export const finished = (
  operation: Operation,
  letter: string,
  now: number,
  resultAfterLimit: boolean
): Result.Result<Operation, PageRefusal> => {
  if (operation.result !== undefined && operation.result.resultrans !== "A") return Result.fail("P3")
  if (late(operation, now) && !resultAfterLimit) return Result.fail("P4")
  const result = { resultrans: letter, ...parisStamp(now), ...numautoFor(letter, operation.idop), at: now }
  return Result.succeed({ ...reachedBank(operation, now), result })
}

/** Whether the night forgets it: never at the bank and without result, or a result older than a year. */
export const forgottenByNight = (operation: Operation, now: number): boolean =>
  operation.result === undefined ? operation.atBankSince === undefined : now - operation.result.at > kept
