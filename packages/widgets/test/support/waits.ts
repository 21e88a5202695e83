import type { components } from "../../src/generated/api.d.ts"
import { type Cell, cell, december, lina, noe, type Planning, ways } from "./planning.ts"

type Schemas = components["schemas"]
export type Wait = Schemas["Wait"]
export type WaitAnswer = Schemas["WaitAnswer"]

/** A wait of Lina's and Noé's for the evening of 14 December. */
export const waiting: Wait = {
  id: "01930000-0000-7000-8000-0000000000b1",
  activity: "periscolaire",
  state: "waiting",
  places: [lina, noe].map(({ id }) => ({ childId: id, unit: "soir", day: "2026-12-14" })),
  askedAt: "2026-12-05T17:20:00Z",
  rank: 2,
  of: 5,
  offeredUntil: null,
  criteria: [{ name: "Frère ou sœur déjà inscrit", points: 20 }]
}

/** A place that is kept for Lina, until a day that is far off. */
export const offered: Wait = {
  ...waiting,
  id: "01930000-0000-7000-8000-0000000000b2",
  state: "offered",
  places: [{ childId: lina.id, unit: "soir", day: "2026-12-17" }],
  rank: null,
  of: null,
  offeredUntil: "2099-12-10T11:00:00Z",
  criteria: []
}

const full = { ...ways.full, mayWait: true }
const short = ({ id, rank, of, offeredUntil }: Wait): Cell["waiting"] => ({ id, rank, of, offeredUntil })

/** December, when evenings are full: two can be waited for, one is, and one is offered. */
export const fullDecember: Planning = {
  ...december,
  waits: [waiting, offered],
  cells: december.cells.map((each) => {
    if (each.unit !== "soir") return each
    const of = { id: each.childId }
    if (each.day === "2026-12-14")
      return cell(of, each.day, each.activity, each.unit, { ...full, waiting: short(waiting) })
    if (each.day === "2026-12-15") return cell(of, each.day, each.activity, each.unit, full)
    if (each.day === "2026-12-17" && each.childId === lina.id) {
      return cell(of, each.day, each.activity, each.unit, { ...ways.full, waiting: short(offered) })
    }
    return each
  })
}
