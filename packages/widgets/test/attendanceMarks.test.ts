import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { StandingNote } from "../../core/src/reservations/attendance/Attendance.ts"
import { type NoteGround, placeOfNote, weighNotes } from "../../core/src/reservations/attendance/weighNotes.ts"
import { answered, countOf, notesOf, shown, slotsOf, undoing } from "../src/internal/attendance/marks.ts"
import type { Note, NoteAnswer, Register, RegisterChild, State, WaitingNote } from "../src/internal/attendance/types.ts"

const child = (id: string, parts: ReadonlyArray<string>, expected = true): RegisterChild => ({
  ...{ id, givenName: id, familyName: "TEST", schoolClass: "CP", place: "", group: "" },
  ...{ noPork: false, noMeat: false, packedMeal: false, expected, units: [] },
  slots: parts.map((part) => ({ slotId: `${id}-${part}`, part, booked: expected, note: null }))
})
const registerOf = (...children: ReadonlyArray<RegisterChild>): Register => ({
  ...{ label: "Directrice", activity: "Club", today: "2026-12-02", day: "2026-12-02", until: "2026-12-04T23:00:00Z" },
  ...{ days: { from: "2026-12-02", to: "2026-12-02" }, parts: [], units: [], places: [], groups: [] },
  children: [...children]
})

let made = 0
const making = () => ({ id: () => `note-${++made}`, at: "2026-12-02T08:00:00Z" })
const waitingOf = (...notes: ReadonlyArray<Note>): ReadonlyArray<WaitingNote> =>
  notes.map((note, order) => ({ order, note }))
const mark = (state: State, lateMinutes: number | null = null) => ({ state, lateMinutes })

describe("a mark on a child", () => {
  const zoe = child("zoe", ["matin", "repas", "soir"])

  it("is of all that it is booked for; the minutes late are of the last", () => {
    const notes = notesOf(zoe, slotsOf(zoe, null, []), mark("present", 20), [], making())
    expect(notes.map(({ slotId, state, lateMinutes }) => [slotId, state, lateMinutes])).toEqual([
      ["zoe-matin", "present", null],
      ["zoe-repas", "present", null],
      ["zoe-soir", "present", 20]
    ])
  })

  it("is of one part alone where a part is chosen: the day is then mixed", () => {
    const waiting = waitingOf(...notesOf(zoe, slotsOf(zoe, "matin", []), mark("present"), [], making()))
    expect(shown(zoe, "matin", waiting)).toEqual({ state: "present", lateMinutes: 0, waiting: true })
    expect(shown(zoe, "soir", waiting).state).toBe("not-recorded")
    expect(shown(zoe, null, waiting).state).toBe("mixed")
  })

  it("says nothing where it stands already", () => {
    const waiting = waitingOf(...notesOf(zoe, slotsOf(zoe, null, []), mark("present"), [], making()))
    expect(notesOf(zoe, slotsOf(zoe, null, waiting), mark("present"), waiting, making())).toEqual([])
  })

  it("puts who came without a reservation on the list, for what it came to", () => {
    const ugo = child("ugo", ["matin", "soir"], false)
    expect(countOf([zoe, ugo], null, [])).toEqual({ present: 0, open: 1, absent: 0, all: 1 })
    const waiting = waitingOf(...notesOf(ugo, slotsOf(ugo, "matin", []), mark("present"), [], making()))
    expect(countOf([zoe, ugo], null, waiting)).toEqual({ present: 1, open: 1, absent: 0, all: 2 })
    expect(countOf([zoe, ugo], "soir", waiting).all).toBe(1)
    expect(shown(ugo, null, waiting).state).toBe("present")
  })

  it("is brought back by what stood before, on what the portal has by then", () => {
    const back = undoing(zoe, slotsOf(zoe, "soir", []), [])
    const standing = { state: "present", lateMinutes: 5, notedAt: "", notedBy: "Directrice (1)", version: 3 } as const
    const now = answered(registerOf(zoe), [{ id: "x", slotId: "zoe-soir", childId: "zoe", outcome: "noted", standing }])
    expect(back(now, making())).toMatchObject([{ slotId: "zoe-soir", state: "not-recorded", basedOn: 3 }])
  })
})

/** The portal's own rules, over one tablet and whoever else notes. */
class Portal {
  readonly ground = new Map<string, NoteGround>()
  readonly kept = new Map<string, "noted" | "stale">()

  constructor({ children }: Register) {
    for (const { id, slots } of children) {
      for (const { slotId } of slots) this.ground.set(`${slotId} ${id}`, { standing: null, othersVersion: 0 })
    }
  }

  take(notes: ReadonlyArray<Note>, actor: string): ReadonlyArray<NoteAnswer> {
    const at = new Date("2026-12-02T09:00:00Z")
    const read = notes.map((note) => ({ ...note, notedAt: new Date(note.notedAt) }))
    const { answers, entries } = weighNotes(read, this.ground, this.kept, { actor, source: "tablet", at })
    for (const { id, slotId, childId, outcome, ...standing } of entries) {
      this.kept.set(id, outcome)
      if (outcome === "stale") continue
      const place = placeOfNote({ slotId, childId })
      const before = this.ground.get(place)?.othersVersion ?? 0
      this.ground.set(place, { standing, othersVersion: actor === "tablet" ? before : standing.version })
    }
    return answers.map((answer) => ({ ...answer, standing: wire(answer.standing) }))
  }

  show(register: Register): Register {
    return {
      ...register,
      children: register.children.map((each) => ({
        ...each,
        slots: each.slots.map((slot) => ({
          ...slot,
          note: wire(this.ground.get(`${slot.slotId} ${each.id}`)?.standing ?? null)
        }))
      }))
    }
  }
}

const wire = (standing: StandingNote | null) =>
  standing === null ? null : { ...standing, notedAt: standing.notedAt.toISOString() }

const states = ["present", "absent-excused", "absent-unexcused", "not-recorded"] as const
const step = fc.oneof(
  fc.record({
    kind: fc.constant("mark" as const),
    child: fc.nat({ max: 1 }),
    part: fc.constantFrom(null, "matin", "soir"),
    state: fc.constantFrom(...states),
    late: fc.constantFrom(null, 0, 15)
  }),
  fc.record({ kind: fc.constantFrom("send" as const, "lose" as const), count: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ kind: fc.constant("refresh" as const) }),
  fc.record({ kind: fc.constant("other" as const), child: fc.nat({ max: 1 }), state: fc.constantFrom(...states) })
)
type Step = typeof step extends fc.Arbitrary<infer Played> ? Played : never

/** Plays a morning of a tablet: marks, notes that arrive, answers that are lost, what another one notes. */
const play = () => {
  let register = registerOf(child("zoe", ["matin", "soir"]), child("ugo", ["matin", "soir"]))
  const portal = new Portal(register)
  let waiting: ReadonlyArray<WaitingNote> = []
  const answers: Array<NoteAnswer> = []
  const sent: Array<Note> = []
  const last = new Map<string, State>()
  const send = (count: number, answerArrives: boolean) => {
    const going = waiting.slice(0, count)
    const told = portal.take(
      going.map(({ note }) => note),
      "tablet"
    )
    if (!answerArrives) return
    answers.push(...told)
    register = answered(register, told)
    waiting = waiting.slice(going.length)
  }
  const each = (one: Step) => {
    if (one.kind === "refresh") register = portal.show(register)
    else if ("count" in one) send(one.count, one.kind === "send")
    else {
      const of = register.children[one.child]
      if (of === undefined) return
      if (one.kind === "other") {
        const known = portal.show(register).children[one.child] ?? of
        portal.take(notesOf(known, known.slots, mark(one.state), [], making()), "other")
        return
      }
      const slots = slotsOf(of, one.part, waiting)
      const notes = notesOf(of, slots, mark(one.state, one.late), waiting, making())
      waiting = [...waiting, ...notes.map((note, index): WaitingNote => ({ order: sent.length + index, note }))]
      sent.push(...notes)
      for (const { slotId } of slots) last.set(slotId, one.state)
    }
  }
  return {
    each,
    finish: () => {
      send(waiting.length, true)
      register = portal.show(register)
    },
    see: () => ({ register, waiting, answers, sent, last })
  }
}

describe("a tablet that notes with and without a network", () => {
  const steps = fc.array(step, { maxLength: 40 })

  it("shows at every moment what was marked last on it, while nobody else notes", () => {
    fc.assert(
      fc.property(steps, (all) => {
        const morning = play()
        for (const one of all.filter(({ kind }) => kind !== "other")) {
          morning.each(one)
          const { register, waiting, last } = morning.see()
          for (const each of register.children) {
            for (const { slotId, part } of each.slots) {
              expect(shown(each, part, waiting).state).toBe(last.get(slotId) ?? "not-recorded")
            }
          }
        }
      })
    )
  })

  it("has each note answered once the network is back: it stands, or the team is told who noted since", () => {
    fc.assert(
      fc.property(steps, (all) => {
        const morning = play()
        for (const one of all) morning.each(one)
        morning.finish()
        const { register, waiting, answers, sent } = morning.see()
        expect(waiting).toEqual([])
        expect(answers.map(({ id }) => id)).toEqual(sent.map(({ id }) => id))
        for (const { outcome, standing } of answers) {
          if (outcome === "stale") expect(standing?.notedBy).toBeDefined()
          else expect(["noted", "unchanged"]).toContain(outcome)
        }
        for (const each of register.children) expect(shown(each, null, waiting).waiting).toBe(false)
      })
    )
  })
})
