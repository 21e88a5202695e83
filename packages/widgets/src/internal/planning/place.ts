import { hashOf } from "../base/route.ts"
import { daysAfter, lastDayOf, mondayOf, monthsAfter } from "./days.ts"

/** What follows `#/planning/` in the address for the steps beside the days. */
export const steps = {
  basket: "panier",
  repeat: "repeter",
  history: "historique",
  feed: "agenda",
  waits: "attente",
  absences: "absences",
  requests: "demandes"
} as const
export type Step = keyof typeof steps

/** Days that are shown together: a month (`2026-12`) or the week of a Monday (`2026-12-07`). */
export interface Span {
  readonly id: string
  readonly kind: "month" | "week"
  readonly from: string
  readonly to: string
}

/** Where the reader is: days or a step (`id`; empty where the address does not say), of one child or of all (empty). */
export interface Place {
  readonly id: string
  readonly child: string
}

const address = /^#\/planning(?:\/([\w-]*))?(?:\?enfant=([\w-]+))?$/

/** The place that an address names; undefined in another part of the space. */
export function placeOf(hash: string): Place | undefined {
  const [found, id = "", child = ""] = address.exec(hash) ?? []
  return found === undefined ? undefined : { id, child }
}

export const placeHash = ({ id, child }: Place) =>
  `${id === "" ? hashOf({ page: "planning" }) : hashOf({ page: "days", id })}${child === "" ? "" : `?enfant=${child}`}`

export const stepOf = (id: string) => (Object.keys(steps) as Array<Step>).find((step) => steps[step] === id)

const monthOf = (id: string): Span => ({ id, kind: "month", from: `${id}-01`, to: lastDayOf(id) })

function weekOf(day: string): Span {
  const from = mondayOf(day)
  return { id: from, kind: "week", from, to: daysAfter(from, 6) }
}

/** The days that an id names; undefined where it names none. */
export function spanOf(id: string): Span | undefined {
  if (/^20\d\d-(0[1-9]|1[0-2])$/.test(id)) return monthOf(id)
  return /^20\d\d-\d\d-\d\d$/.test(id) && !Number.isNaN(Date.parse(id)) ? weekOf(id) : undefined
}

/** The month or week so many after another. */
export const spanAfter = ({ kind, id, from }: Span, count: number) =>
  kind === "month" ? monthOf(monthsAfter(id, count)) : weekOf(daysAfter(from, 7 * count))

/** The month or week around a day. */
export const spanAround = (day: string, kind: Span["kind"]) =>
  kind === "month" ? monthOf(day.slice(0, 7)) : weekOf(day)

/** The other way to look at the same days: around today where they hold it. */
export function otherSpan({ kind, from, to }: Span, today: string) {
  const day = from <= today && today <= to ? today : kind === "month" ? from : daysAfter(from, 3)
  return spanAround(day, kind === "month" ? "week" : "month")
}
