import { Activities, Enrolments, type FamilyEnrolment } from "@portail-familles/core/activities"
import { dayInParis, now } from "@portail-familles/core/platform/time"
import { Waits } from "@portail-familles/core/reservations"
import { Effect } from "effect"
import type { ToDo } from "../contract/session.ts"
import type { MenuPart } from "./MenuPart.ts"

/** Days before an opening on which a family begins to hear of it. */
const soonDays = 7
const soon = soonDays * 86_400_000

/** What the family can do something about: what is missing before it may book, and what was refused and may be asked for again. */
const isWaiting = ({ state, next: { code } }: FamilyEnrolment) =>
  code === "dossier" || code === "documents" || code === "pay" || (state === "refused" && code === "ask-again")

const toDo = (
  id: "enrolments" | "planning-opens" | "place-offered",
  count: number,
  dueOn: string | null
): ReadonlyArray<typeof ToDo.Type> =>
  count === 0 ? [] : [{ id, count, amountCents: null, dueOn, subjectId: null, blocks: [] }]

/** The days that a family books and what it is enrolled in; a town that offers nothing has no such entries. */
export const planningMenu = Effect.gen(function* () {
  const activities = yield* Activities
  const enrolments = yield* Enrolments
  const waits = yield* Waits
  const menu: MenuPart = Effect.fnUntraced(function* (access) {
    const [offered, mine, standing] = yield* Effect.all(
      [activities.list(access.townId), enrolments.mine(access), waits.mine(access)],
      { concurrency: "unbounded" }
    )
    if (offered.length === 0) return { entries: [], toDo: [] }
    const at = yield* now
    const waiting = mine.filter(isWaiting).length
    const openings = mine.flatMap(({ next }) => (next.code === "opens-later" && next.at !== null ? [next.at] : []))
    const ends = standing.flatMap(({ offeredUntil }) => offeredUntil ?? [])
    const [end] = ends.toSorted((a, b) => +a - +b)
    const near = openings.filter((opening) => opening.getTime() - at.getTime() <= soon).toSorted((a, b) => +a - +b)
    const [first] = near
    return {
      entries: [
        { id: "planning", badge: near.length + ends.length },
        { id: "enrolments", badge: waiting }
      ],
      toDo: [
        ...toDo("place-offered", ends.length, end === undefined ? null : dayInParis(end)),
        ...toDo("enrolments", waiting, null),
        ...toDo("planning-opens", near.length, first === undefined ? null : dayInParis(first))
      ]
    }
  })
  return menu
})
