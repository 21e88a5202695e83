import { assert, describe, test } from "vitest"
import type { AttendanceNote } from "../../../src/reservations/attendance/Attendance.ts"
import { type NoteGround, weighNotes } from "../../../src/reservations/attendance/weighNotes.ts"

const at = new Date("2026-12-01T12:00:00Z")
const by = { actor: "tablette 1", source: "tablet", at } as const

const noteOf = (more: Partial<AttendanceNote> = {}): AttendanceNote => ({
  ...{ id: "n1", slotId: "s", childId: "c", state: "present", lateMinutes: null },
  ...{ notedAt: new Date("2026-12-01T08:35:00Z"), basedOn: 0 },
  ...more
})

const standing = (version: number, notedBy: string) => ({
  ...{ state: "absent-excused", lateMinutes: 0, notedAt: at, notedBy, source: "cli", version }
})

const groundOf = (ground: NoteGround) => new Map([["s c", ground]])
const nothing = groundOf({ standing: null, othersVersion: 0 })
const office = groundOf({
  standing: { ...standing(3, "mairie"), state: "absent-excused", source: "cli" },
  othersVersion: 3
})

const outcomes = (notes: ReadonlyArray<AttendanceNote>, ground: ReadonlyMap<string, NoteGround>) =>
  weighNotes(notes, ground, new Map(), by).answers.map(({ outcome, standing: stands }) => [
    outcome,
    stands?.state ?? null,
    stands?.version ?? 0
  ])

describe("notes of attendance", () => {
  test("stand where nothing was noted, each with the next version", () => {
    assert.deepStrictEqual(outcomes([noteOf(), noteOf({ id: "n2", state: "absent-unexcused" })], nothing), [
      ["noted", "present", 1],
      ["noted", "absent-unexcused", 2]
    ])
  })

  test("that do not know what somebody else noted since are kept and do not stand", () => {
    const { answers, entries } = weighNotes([noteOf({ basedOn: 2 })], office, new Map(), by)
    assert.deepStrictEqual([answers[0]?.outcome, answers[0]?.standing?.state], ["stale", "absent-excused"])
    assert.deepStrictEqual(
      entries.map(({ outcome, state, version }) => [outcome, state, version]),
      [["stale", "present", 3]]
    )
  })

  test("that know what stands, or do not ask, stand", () => {
    assert.deepStrictEqual(outcomes([noteOf({ basedOn: 3 })], office), [["noted", "present", 4]])
    assert.deepStrictEqual(outcomes([noteOf({ basedOn: null })], office), [["noted", "present", 4]])
  })

  test("follow those that the same tablet sent before it heard the answer", () => {
    const own = groundOf({
      standing: { ...standing(1, "tablette 1"), state: "present", source: "tablet" },
      othersVersion: 0
    })
    assert.deepStrictEqual(outcomes([noteOf({ state: "absent-unexcused" })], own), [["noted", "absent-unexcused", 2]])
  })

  test("that come twice change nothing the second time", () => {
    assert.deepStrictEqual(
      outcomes([noteOf(), noteOf({ id: "n2", state: "absent-excused" }), noteOf()], nothing).map(
        ([outcome]) => outcome
      ),
      ["noted", "noted", "noted"]
    )
    const twice = weighNotes([noteOf()], office, new Map([["n1", "noted"]]), by)
    assert.deepStrictEqual([twice.answers[0]?.outcome, twice.entries.length], ["noted", 0])
  })

  test("of what stands already are unchanged, and an absent child is not late", () => {
    assert.deepStrictEqual(outcomes([noteOf({ basedOn: 2, state: "absent-excused" })], office), [
      ["unchanged", "absent-excused", 3]
    ])
    const late = weighNotes(
      [noteOf({ lateMinutes: 20 }), noteOf({ id: "n2", state: "absent-excused" })],
      nothing,
      new Map(),
      by
    )
    assert.deepStrictEqual(
      late.answers.map(({ standing: stands }) => stands?.lateMinutes),
      [20, 0]
    )
  })

  test("from a clock that is ahead are of the moment when they came", () => {
    const ahead = weighNotes([noteOf({ notedAt: new Date("2027-01-01T00:00:00Z") })], nothing, new Map(), by)
    assert.deepStrictEqual(ahead.answers[0]?.standing?.notedAt, at)
  })

  test("of a slot or child that is not there are answered so", () => {
    assert.deepStrictEqual(outcomes([noteOf({ childId: "x" })], nothing), [["unknown", null, 0]])
  })
})
