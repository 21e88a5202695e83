import { Schema } from "effect"
import type { RefusalCode } from "../Change.ts"
import type { Chances } from "./chances.ts"

/** A child who is asked for. */
export interface RequestingChild {
  readonly id: string
  readonly ref: string
  readonly name: string
  readonly givenName: string
}

/** A unit on a day for a child, and what became of it; `code` says why it was not given. */
export interface RequestedPlace {
  readonly id: string
  readonly childId: string
  readonly unit: string
  /** ISO day. */
  readonly day: string
  readonly state: "waiting" | "given" | "refused"
  readonly code: RefusalCode | null
}

/** What one child, or brothers and sisters who are to stay together, ask for. */
export interface RequestParty extends Chances {
  readonly id: string
  readonly householdId: string
  readonly householdRef: string
  readonly householdName: string
  /** All of it, or nothing. */
  readonly whole: boolean
  readonly askedAt: Date
  readonly children: ReadonlyArray<RequestingChild>
  readonly places: ReadonlyArray<RequestedPlace>
}

/** A party in the order of a draw. */
export interface DrawLine extends RequestParty {
  readonly rank: number
  /** ln(u) / weight: nearer to zero is better. */
  readonly key: number
}

/** A draw, held or tried. */
export interface Draw {
  readonly activity: string
  readonly period: string
  /** When it was held; null: only tried. */
  readonly heldAt: Date | null
  /** 64 hexadecimal digits; of a try one of its own. */
  readonly seed: string
  /** SHA-256 of the true seed, announced before the draw. */
  readonly seedHash: string
  readonly lines: ReadonlyArray<DrawLine>
  readonly mails: number
}

/** The activity has no such period. */
export class PeriodNotFound extends Schema.TaggedError<PeriodNotFound>()("PeriodNotFound", {
  activity: Schema.String,
  period: Schema.String,
  known: Schema.Array(Schema.String)
}) {}

/** Its places are not come by in this way. */
export class OtherMode extends Schema.TaggedError<OtherMode>()("OtherMode", {
  activity: Schema.String,
  period: Schema.String,
  mode: Schema.Literals(["first-come", "requests", "staff"])
}) {}

/** Families may still ask. */
export class RequestsOpen extends Schema.TaggedError<RequestsOpen>()("RequestsOpen", { until: Schema.Date }) {}

/** None of what was typed is a request that waits. */
export class RequestNotFound extends Schema.TaggedError<RequestNotFound>()("RequestNotFound", {
  typed: Schema.String
}) {}
