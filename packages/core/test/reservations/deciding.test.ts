import { describe, expect, it } from "vitest"
import type { Activity } from "../../src/activities/Activity.ts"
import { camp, sports } from "./camp.ts"
import { booked, child, deciding, otherHome, outcomes, slotsOf, type World, wish } from "./decidingUnderTest.ts"

const [monday, tuesday, saturday] = ["2026-12-21", "2026-12-22", "2026-12-19"]
const activities = [camp(), sports()]
const children = [child("ana", activities), child("tom", activities)]
const slots = slotsOf(activities, [monday, tuesday])
const world: World = { activities, children, slots }
const places = (part: string, capacity: number) =>
  slotsOf(activities, [monday, tuesday], (_, code) => (code === part ? capacity : null))
const becomes = (changes: Partial<World>, wishes: ReadonlyArray<string>, rules = {}) =>
  outcomes(deciding({ ...world, ...changes })(wishes.map(wish), rules).lines)
const changed = (activity: Activity): Partial<World> => ({ activities: [activity] })

describe("a wish to add", () => {
  it("takes every part of the unit", () => {
    const { added } = deciding(world)([wish(`add ana centre journee ${monday}`)])
    expect(added).toMatchObject([
      { slotIds: ["matin", "repas", "apres-midi"].map((part) => `centre ${monday} ${part}`) }
    ])
  })

  it("finds a part of the unit full", () => {
    const all = [`add ana centre journee ${monday}`, `add tom centre journee ${monday}`]
    expect(becomes({ slots: places("repas", 1) }, all)).toEqual(["booked", "full"])
  })

  it("gives one place for one wish, however often it is made", () => {
    const ask = deciding(world)
    const twice = ask([wish(`add ana centre matin ${monday}`), wish(`add ana centre matin ${monday}`)])
    const again = ask([wish(`add ana centre matin ${monday}`)])
    expect([...outcomes(twice.lines), ...outcomes(again.lines)]).toEqual(["booked", "booked", "booked"])
    expect([...twice.added, ...again.added]).toHaveLength(1)
  })

  it("says why not, the real reason first", () => {
    const refusal = (changes: Partial<World>, words: string) => becomes(changes, [words])[0]
    expect(refusal({}, `add ana centre matin ${saturday}`)).toBe("refused no-service")
    expect(refusal({}, `add ana cantine repas ${monday}`)).toBe("refused no-service")
    expect(refusal({}, `add zoe centre matin ${monday}`)).toBe("refused not-enrolled")
    expect(refusal({ at: new Date("2026-12-21T08:00:00Z") }, `add ana centre matin ${monday}`)).toBe("refused past")
    const closed = slots.map((slot) => ({ ...slot, state: "closed" as const, reason: "Grève" }))
    expect(refusal({ slots: closed }, `add ana centre matin ${monday}`)).toBe("refused closed")
    const asked = child("ana", activities)
    const enrolments = asked.enrolments.map((each) => ({ ...each, state: "requested" as const }))
    expect(refusal({ children: [{ ...asked, enrolments }] }, `add ana centre matin ${monday}`)).toBe(
      "refused enrolment-waiting"
    )
  })

  it("is measured at its limit, after which it costs more, until it is too late", () => {
    const rules = {
      add: [{ limit: { kind: "days-before", days: 7, at: "12:00" } }],
      lateAdd: [{ limit: { kind: "days-before", days: 2, at: "12:00" }, surcharge: { percent: 50 } }]
    } as const
    const line = (at: string) =>
      deciding({ ...world, ...changed(camp({ rules })), at: new Date(at) })([wish(`add ana centre matin ${monday}`)])
    expect(line("2026-12-14T11:00:00Z").lines[0]).toMatchObject({ outcome: "booked", surcharge: null })
    const late = line("2026-12-14T11:00:01Z")
    expect(late.lines[0]).toMatchObject({ outcome: "booked", surcharge: { percent: 50 } })
    expect(late.added[0]?.late).toBe(true)
    expect(line("2026-12-19T11:00:01Z").lines[0]).toMatchObject({
      code: "too-late-to-add",
      limit: "2026-12-19T11:00:00.000Z",
      rule: rules.lateAdd[0]
    })
  })

  it("waits for the opening, which comes first for residents", () => {
    const period = { code: "noel", name: "Noël", from: "2026-12-19", to: "2027-01-03" }
    const opens = [
      { for: "residents", at: "2026-12-01T08:30" },
      { for: "everyone", at: "2026-12-08T08:30" }
    ] as const
    const opening = (resident: boolean) =>
      deciding({
        ...world,
        ...changed(camp({ periods: [{ ...period, opens }] })),
        children: [child("ana", activities, { resident })]
      })([wish(`add ana centre matin ${monday}`)]).lines[0]
    expect(opening(true)).toMatchObject({ outcome: "booked" })
    expect(opening(false)).toMatchObject({ code: "not-open-yet", limit: "2026-12-08T07:30:00.000Z" })
  })

  it("brings what goes with it, or is not given at all", () => {
    const { added } = deciding(world)([wish(`add ana sport stage ${monday}`)])
    expect(added.map(({ unit }) => unit)).toEqual(["stage", "bus"])
    expect(becomes({ slots: places("bus", 0) }, [`add ana sport stage ${monday}`])).toEqual(["full"])
    expect(deciding({ ...world, slots: places("bus", 0) })([wish(`add ana sport stage ${monday}`)]).added).toEqual([])
  })

  it("needs the unit that the town says, booked before or with it", () => {
    const meal = `add ana centre repas ${monday}`
    expect(becomes({}, [meal])).toEqual(["refused needs-other"])
    expect(becomes({}, [meal, `add ana centre matin ${monday}`])).toEqual(["booked", "booked"])
    expect(becomes({ slots: places("matin", 0) }, [meal, `add ana centre matin ${monday}`])).toEqual([
      "refused needs-other",
      "full"
    ])
  })

  it("excludes others of the same word, and of the same part", () => {
    expect(becomes({}, [`add ana centre matin ${monday}`, `add ana sport stage ${monday}`])).toEqual([
      "booked",
      "refused excluded"
    ])
    expect(becomes({}, [`add ana centre journee ${monday}`, `add ana centre apres-midi ${monday}`])).toEqual([
      "booked",
      "refused excluded"
    ])
  })
})

describe("a wish to cancel", () => {
  const bookings = [booked(activities[0] ?? camp(), "journee", "ana", monday)]

  it("frees what an add of the same request takes, wherever it stands", () => {
    const full = slots.map((slot) =>
      slot.day === monday && slot.activity === "centre" ? { ...slot, capacity: 1, reserved: 1 } : slot
    )
    const swap = [`add tom centre matin ${monday}`, `cancel ana centre journee ${monday}`]
    expect(becomes({ slots: full, bookings }, swap)).toEqual(["booked", "cancelled"])
  })

  it("climbs the ladder of fees", () => {
    const rules = {
      cancel: [{ limit: { kind: "days-before", days: 7, at: "12:00" } }],
      lateCancel: [
        { limit: { kind: "days-before", days: 3, at: "12:00" }, feePercent: 50 },
        { limit: { kind: "days-before", days: 1, at: "12:00" }, feePercent: 100 }
      ]
    } as const
    const line = (at: string) =>
      deciding({ ...world, ...changed(camp({ rules })), bookings, at: new Date(at) })([
        wish(`cancel ana centre journee ${monday}`)
      ]).lines[0]
    expect(line("2026-12-14T11:00:00Z")).toMatchObject({ outcome: "cancelled", feePercent: null })
    expect(line("2026-12-18T11:00:00Z")).toMatchObject({ outcome: "cancelled", feePercent: 50 })
    expect(line("2026-12-20T11:00:00Z")).toMatchObject({ outcome: "cancelled", feePercent: 100 })
    expect(line("2026-12-20T11:00:01Z")).toMatchObject({
      code: "too-late-to-cancel",
      limit: "2026-12-20T11:00:00.000Z"
    })
  })

  it("takes along what goes with it, and is refused while another unit needs it", () => {
    const [centre = camp(), sport = sports()] = activities
    const stage = [booked(sport, "stage", "ana", monday), booked(sport, "bus", "ana", monday)]
    expect(deciding({ ...world, bookings: stage })([wish(`cancel ana sport stage ${monday}`)]).removed).toHaveLength(2)
    const meal = [booked(centre, "matin", "ana", monday), booked(centre, "repas", "ana", monday)]
    const cancel = `cancel ana centre matin ${monday}`
    expect(becomes({ bookings: meal }, [cancel])).toEqual(["refused needs-other"])
    expect(becomes({ bookings: meal }, [cancel, `cancel ana centre repas ${monday}`])).toEqual([
      "cancelled",
      "cancelled"
    ])
  })

  it("finds nothing to cancel, and may be said twice", () => {
    expect(becomes({}, [`cancel ana centre matin ${monday}`])).toEqual(["refused not-booked"])
    const cancel = `cancel ana centre journee ${monday}`
    expect(becomes({ bookings }, [cancel, cancel])).toEqual(["cancelled", "cancelled"])
  })

  it("gives back until its day what the town offers no more", () => {
    expect(becomes({ activities: [], bookings }, [`cancel ana centre journee ${monday}`])).toEqual(["cancelled"])
    const at = new Date(`${monday}T06:00:00Z`)
    expect(becomes({ activities: [], bookings, at }, [`cancel ana centre journee ${monday}`])).toEqual(["refused past"])
  })
})

describe("wishes that hang together", () => {
  const both = [`add ana centre matin ${monday}`, `add tom centre matin ${monday}`]
  const full = places("matin", 1)

  it("are all kept, or none", () => {
    const { kept, lines, added } = deciding({ ...world, slots: full })(both.map(wish), { mode: "all-or-nothing" })
    expect([kept, ...outcomes(lines)]).toEqual([false, "not-done other-line-refused", "full"])
    expect(added).toEqual([])
    expect(becomes({}, both, { mode: "all-or-nothing" })).toEqual(["booked", "booked"])
  })

  it("are given to all brothers and sisters, or to none, day by day", () => {
    const tuesdays = both.map((words) => words.replace(monday, tuesday))
    const mixed = full.map((slot) => (slot.day === tuesday ? { ...slot, capacity: 2 } : slot))
    expect(becomes({ slots: mixed }, [...both, ...tuesdays], { siblingsTogether: true })).toEqual([
      "not-done siblings-apart",
      "full",
      "booked",
      "booked"
    ])
  })

  it("leave no place taken by those that fell", () => {
    const ask = deciding({ ...world, slots: full })
    ask(both.map(wish), { siblingsTogether: true })
    expect(outcomes(ask([wish(both[0] ?? "")]).lines)).toEqual(["booked"])
  })
})

describe("a child of two homes", () => {
  const evenWeeksHere = {
    validFrom: "2026-09-01",
    calendar: { weeks: { even: "home", odd: otherHome, changeOver: 1 }, holidays: null, exceptions: [] }
  }
  const twoHomes = child("ana", activities, { homes: ["home", otherHome], calendars: [evenWeeksHere] })
  const nextMonday = "2026-12-28"
  const both = { children: [twoHomes], slots: slotsOf(activities, [monday, nextMonday]) }

  it("is booked by the home whose day it is", () => {
    // weeks 52 and 53
    expect(becomes(both, [`add ana centre matin ${monday}`, `add ana centre matin ${nextMonday}`])).toEqual([
      "booked",
      "refused other-homes-day"
    ])
  })

  it("is told what excludes a wish only where it may see what the other home booked", () => {
    const bookings = [booked(sports(), "stage", "ana", monday, otherHome)]
    const day = [`add ana centre matin ${monday}`]
    expect(becomes({ ...both, bookings }, day)).toEqual(["refused excluded"])
    const hiding = { ...both, bookings, activities: [camp(), sports({ otherHomeSees: false })] }
    expect(becomes(hiding, day)).toEqual(["refused ask-town"])
    expect(becomes({ ...hiding, asStaff: true }, day)).toEqual(["refused excluded"])
    const own = [booked(sports(), "stage", "ana", monday)]
    expect(becomes({ ...hiding, bookings: own }, day)).toEqual(["refused excluded"])
  })

  it("is given back by the home that booked", () => {
    const bookings = [booked(camp(), "matin", "ana", monday, otherHome)]
    expect(becomes({ ...both, bookings }, [`cancel ana centre matin ${monday}`])).toEqual([
      "refused booked-by-other-home"
    ])
    expect(becomes({ ...both, bookings }, [`add ana centre matin ${monday}`])).toEqual(["refused booked-by-other-home"])
  })
})

describe("staff", () => {
  const rules = { add: [{ limit: { kind: "days-before", days: 7, at: "12:00" } }] } as const
  const late = { ...changed(camp({ rules })), at: new Date("2026-12-21T10:00:00Z"), asStaff: true }

  it("book past limits, never past places or an exclusion", () => {
    const day = [`add ana centre matin ${monday}`]
    expect(becomes(late, day)).toEqual(["booked"])
    expect(becomes({ ...late, slots: places("matin", 0) }, day)).toEqual(["full"])
    expect(becomes({ ...late, bookings: [booked(sports(), "stage", "ana", monday)] }, day)).toEqual([
      "refused excluded"
    ])
  })

  it("say what stays due of what they cancel", () => {
    const bookings = [booked(camp(), "matin", "ana", monday)]
    const { removed } = deciding({ ...world, ...late, bookings, feePercent: 30 })([
      wish(`cancel ana centre matin ${monday}`)
    ])
    expect(removed).toMatchObject([{ feePercent: 30 }])
  })
})
