import { Schema } from "effect"
import type { KeyScope } from "../keys/ApiKey.ts"

/** What the feed tells of. */
export const ChangeKind = Schema.Literals(["household", "reservation", "invoice", "payment"])
export type ChangeKind = typeof ChangeKind.Type

/**
 * What happened. `household.erased`: nobody is of it any more, forget it. `invoice.settled`: nothing is left to pay.
 * `reservation.erased`, `invoice.erased`, `payment.erased`: the town keeps it no longer.
 */
export const ChangeEvent = Schema.Literals([
  "household.changed",
  "household.erased",
  "reservation.booked",
  "reservation.changed",
  "reservation.cancelled",
  "reservation.erased",
  "invoice.issued",
  "invoice.changed",
  "invoice.settled",
  "invoice.erased",
  "payment.booked",
  "payment.changed",
  "payment.refunded",
  "payment.rejected",
  "payment.erased"
])
export type ChangeEvent = typeof ChangeEvent.Type

/** One entry of the feed: nothing of anybody but ids. */
export interface Change {
  /** Of two changes of one thing the one with the higher version is the later. */
  readonly version: number
  readonly kind: ChangeKind
  readonly event: ChangeEvent
  readonly id: string
  readonly at: Date
}

/** The scope that shows a kind of change. */
export const scopeOfKind: Readonly<Record<ChangeKind, KeyScope>> = {
  household: "households:read",
  reservation: "reservations:read",
  invoice: "invoices:read",
  payment: "payments:read"
}

/** Most changes of one page. */
export const mostChanges = 500

/** What a reader knew of the feed is no longer so: it waited longer than changes are kept, or a backup was restored. It reads everything anew. */
export class CursorExpired extends Schema.TaggedError<CursorExpired>()("CursorExpired", {}) {}

/** The place of a reader in a feed: what is behind it is what it has not read. */
export interface Cursor {
  readonly epoch: string
  readonly position: number
}

/** A cursor as programs keep it. */
export const cursorText = ({ epoch, position }: Cursor): string => `${epoch}.${position}`

/** Reads a cursor; undefined where a text is none. */
export const readCursor = (text: string): Cursor | undefined => {
  const [, epoch, position] = /^([0-9a-f]{8})\.(\d{1,15})$/.exec(text) ?? []
  return epoch === undefined || position === undefined ? undefined : { epoch, position: Number(position) }
}
