import fc from "fast-check"
import { days, type Terms, type Want, wants } from "./offer.ts"

/** A unit on a day for a child of a family; numbers too high count round. */
export interface Wished {
  readonly child: number
  readonly want: Want
  readonly day: number
}

interface At {
  /** Which of two servers is asked. */
  readonly server: 0 | 1
}

/** One thing that happens. Waits and requests are named by their order; a number too high counts round. */
export type Step =
  | (At & {
      readonly kind: "change"
      readonly family: number
      readonly action: "add" | "cancel"
      readonly wishes: ReadonlyArray<Wished>
      readonly whole: boolean
      readonly siblings: boolean
    })
  | (At & { readonly kind: "giveBack"; readonly place: number })
  | (At & { readonly kind: "swap"; readonly place: number; readonly to: Pick<Wished, "want" | "day"> })
  | (At & { readonly kind: "wait"; readonly family: number; readonly wishes: ReadonlyArray<Wished> })
  | (At & { readonly kind: "answer"; readonly accept: boolean; readonly wait: number; readonly stranger: boolean })
  | (At & { readonly kind: "remove"; readonly wait: number })
  | (At & {
      readonly kind: "counter"
      readonly family: number
      readonly action: "add" | "cancel"
      readonly wished: Wished
    })
  | (At & { readonly kind: "capacity"; readonly part: string; readonly places: number })
  | (At & {
      readonly kind: "close" | "reopen"
      readonly activity: string
      readonly day: number
      /** Null: all of its parts. */
      readonly part: string | null
    })
  | (At & { readonly kind: "unenrol"; readonly family: number; readonly child: number; readonly activity: string })
  | (At & { readonly kind: "replay"; readonly request: number })
  | (At & { readonly kind: "sweep" | "draw" })
  | { readonly kind: "pass"; readonly minutes: number }
  | { readonly kind: "twice"; readonly step: Step }
  | { readonly kind: "atOnce"; readonly steps: ReadonlyArray<Step> }
  | { readonly kind: "kill"; readonly during: ReadonlyArray<Step>; readonly afterMillis: number }

/** What happens in a town on its terms, from an instant on (ISO). */
export interface History {
  readonly from: string
  readonly terms: Terms
  readonly steps: ReadonlyArray<Step>
}

const server = fc.constantFrom(0 as const, 1 as const)
const family = fc.nat(4)
const want = fc.constantFrom<Want>(wants[0], wants[0], wants[0], wants[1], wants[1], wants[2], wants[3], wants[4])
const day = fc.constantFrom(1, 1, 1, 1, 0, 2)
const wished = fc.record({ child: fc.nat(1), want, day })
const activity = fc.constantFrom("centre", "centre", "sport", "camp")
const step = <K extends Step["kind"], A>(kind: K, more: { readonly [P in keyof A]: fc.Arbitrary<A[P]> }) =>
  fc.tuple(server, fc.record<A>(more)).map(([server, given]) => ({ kind, server, ...given }))

const add = step("change", {
  family,
  action: fc.constant("add" as const),
  wishes: fc.array(wished, { minLength: 1, maxLength: 3 }),
  whole: fc.boolean(),
  siblings: fc.boolean()
})
const cancel = step("change", {
  family,
  action: fc.constant("cancel" as const),
  wishes: fc.array(wished, { minLength: 1, maxLength: 2 }),
  whole: fc.constant(false),
  siblings: fc.constant(false)
})
const giveBack = step("giveBack", { place: fc.nat(9) })
const swap = step("swap", { place: fc.nat(9), to: fc.record({ want, day }) })
/** What one waits for is of one activity, and of one day but in the centre. */
const wait = step("wait", {
  family,
  wishes: fc
    .tuple(want, day, fc.array(fc.record({ child: fc.nat(1), day }), { minLength: 1, maxLength: 3 }))
    .map(([want, on, each]) =>
      each.map(({ child, day }) => ({ child, want, day: want.activity === "centre" ? day : on }))
    )
})
const answer = step("answer", { accept: fc.boolean(), wait: fc.nat(9), stranger: fc.nat(9).map((dice) => dice === 0) })
const remove = step("remove", { wait: fc.nat(9) })
const counter = step("counter", {
  family,
  action: fc.constantFrom("add" as const, "add" as const, "cancel" as const),
  wished
})
const capacity = step("capacity", {
  part: fc.constantFrom("matin", "matin", "repas", "stage", "jour"),
  places: fc.nat(3)
})
const slots = fc.oneof(
  fc.record({ activity: fc.constant("centre"), day, part: fc.constantFrom("matin", "repas") }),
  fc.record({ activity, day, part: fc.constant(null) })
)
const close = fc.tuple(server, slots).map(([server, which]) => ({ kind: "close" as const, server, ...which }))
const reopen = fc.tuple(server, slots).map(([server, which]) => ({ kind: "reopen" as const, server, ...which }))
const closing = fc.oneof(close, reopen, reopen)
const unenrol = step("unenrol", { family, child: fc.nat(1), activity })
const replay = step("replay", { request: fc.nat(30) })
const sweep = step("sweep", {})
const draw = step("draw", {})
const pass = fc.record({
  kind: fc.constant("pass" as const),
  minutes: fc.constantFrom(20, 61, 3 * 60, 6 * 60, 13 * 60, 25 * 60, 50 * 60)
})

/** A press that reaches both servers. */
const twice = fc.record({ kind: fc.constant("twice" as const), step: fc.oneof(add, giveBack, wait) })

/** What may meet in the same moment. */
const meeting: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: add },
  { weight: 1, arbitrary: cancel },
  { weight: 5, arbitrary: giveBack },
  { weight: 4, arbitrary: wait },
  { weight: 4, arbitrary: answer },
  { weight: 1, arbitrary: swap },
  { weight: 1, arbitrary: counter },
  { weight: 1, arbitrary: closing },
  { weight: 1, arbitrary: remove },
  { weight: 3, arbitrary: sweep },
  { weight: 1, arbitrary: draw },
  { weight: 2, arbitrary: replay }
)
const meetings = fc.array(meeting, { minLength: 2, maxLength: 4 })

/** Staff close while families come and go. */
const clash = fc
  .tuple(close, fc.array(fc.oneof(giveBack, giveBack, wait, answer, add, swap), { minLength: 2, maxLength: 5 }))
  .map(([first, others]): Step => ({ kind: "atOnce", steps: [first, ...others] }))

const kill: fc.Arbitrary<Step> = fc.record({
  kind: fc.constant("kill" as const),
  during: meetings,
  afterMillis: fc.constantFrom(1, 3, 5, 8, 12, 16, 20, 30, 45)
})

const ordinary: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: add },
  { weight: 1, arbitrary: cancel },
  { weight: 9, arbitrary: giveBack },
  { weight: 9, arbitrary: wait },
  { weight: 9, arbitrary: answer },
  { weight: 2, arbitrary: swap },
  { weight: 1, arbitrary: remove },
  { weight: 2, arbitrary: counter },
  { weight: 3, arbitrary: capacity },
  { weight: 2, arbitrary: closing },
  { weight: 1, arbitrary: unenrol },
  { weight: 3, arbitrary: replay },
  { weight: 2, arbitrary: sweep },
  { weight: 3, arbitrary: pass },
  { weight: 2, arbitrary: draw },
  { weight: 2, arbitrary: twice },
  { weight: 1, arbitrary: clash },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("atOnce" as const), steps: meetings }) }
)

/** A process to kill takes a second to start: few steps are worth it. */
const any = fc.oneof({ weight: 400, arbitrary: ordinary }, { weight: 1, arbitrary: kill })

/** What a full slot goes through: everybody wants the same day. */
const rush = fc
  .tuple(want, day, fc.array(fc.record({ family, child: fc.nat(1), server }), { minLength: 3, maxLength: 5 }))
  .map(([want, day, those]) =>
    those.flatMap(({ family, child, server }, index): ReadonlyArray<Step> => {
      const wishes = [{ child, want, day }]
      if (index > 1) return [{ kind: "wait", server, family, wishes }]
      return [{ kind: "change", server, family, action: "add", wishes, whole: false, siblings: false }]
    })
  )

/** What a camp goes through: many ask for a day, and the draw is held once they may ask no more, by two servers at once. */
const drawn = fc
  .tuple(
    day,
    fc.array(fc.record({ family, child: fc.nat(1), day, siblings: fc.boolean() }), { minLength: 3, maxLength: 6 })
  )
  .map(
    ([hot, those]): ReadonlyArray<Step> => [
      ...those.map(({ family, child, day, siblings }): Step => {
        const want = wants[3]
        const both = [...new Set([child, siblings ? 1 - child : child])].map((child) => ({ child, want, day: hot }))
        const wishes = day === 0 ? [...both, { child, want, day }] : both
        return { kind: "change", server: 0, family, action: "add", wishes, whole: day === 2, siblings }
      }),
      { kind: "pass", minutes: 40 * 60 },
      { kind: "draw", server: 0 },
      { kind: "draw", server: 1 }
    ]
  )

/** Random histories, which fast-check knows how to shrink. */
export const histories: fc.Arbitrary<History> = fc.record({
  from: fc.constantFrom("2026-10-20T07:00Z", "2026-10-20T07:00Z", "2026-10-22T09:30Z", "2026-10-24T10:00Z"),
  terms: fc.record({
    capacities: fc.record({
      matin: fc.constantFrom(1, 1, 2),
      repas: fc.constantFrom(1, 2, 3),
      stage: fc.constantFrom(1, 1, 2),
      jour: fc.constantFrom(1, 2)
    }),
    offerHours: fc.constantFrom(1, 5, 24)
  }),
  steps: fc
    .tuple(fc.option(drawn, { freq: 2, nil: [] }), rush, fc.array(any, { maxLength: 24, size: "max" }))
    .map(([asked, first, others]) => [...asked, ...first, ...others])
})

const wishedWords = ({ child, want: { activity, unit }, day }: Wished) =>
  `${activity} ${unit} on ${days[day]} for its child ${child}`

const spoken: { readonly [K in Step["kind"]]: (step: Extract<Step, { kind: K }>) => string } = {
  change: ({ family, action, wishes, whole, siblings }) =>
    `family ${family} ${action === "add" ? "books" : "cancels"} ${wishes.map(wishedWords).join(", ")}${
      whole ? ", all or nothing" : ""
    }${siblings ? ", brothers and sisters together" : ""}`,
  giveBack: ({ place }) => `the booking ${place} is given back`,
  swap: ({ place, to: { want, day } }) =>
    `the family of booking ${place} gives it back and books ${want.activity} ${want.unit} on ${days[day]} in the same breath`,
  wait: ({ family, wishes }) => `family ${family} asks to wait for ${wishes.map(wishedWords).join(", ")}`,
  answer: ({ accept, wait, stranger }) =>
    `${stranger ? "another family" : "its family"} ${accept ? "accepts" : "declines or takes back"} the open wait ${wait}`,
  remove: ({ wait }) => `staff take the open wait ${wait} off the list`,
  counter: ({ family, action, wished }) =>
    `staff ${action === "add" ? "book" : "cancel"} ${wishedWords(wished)}, for family ${family}`,
  capacity: ({ part, places }) => `the town gives ${part} ${places} places`,
  close: ({ activity, day, part }) => `staff close ${activity}${part === null ? "" : ` ${part}`} on ${days[day]}`,
  reopen: ({ activity, day, part }) => `staff open ${activity}${part === null ? "" : ` ${part}`} on ${days[day]} again`,
  unenrol: ({ family, child, activity }) =>
    `the enrolment of child ${child} of family ${family} in ${activity} ends early`,
  replay: ({ request }) => `request ${request} comes again`,
  sweep: () => "the list is swept",
  draw: () => "the draw of the camp is held",
  pass: ({ minutes }) => `${minutes} minutes pass`,
  twice: ({ step }) => `${told(step)}, twice at once`,
  atOnce: ({ steps }) => `at once: ${steps.map(told).join("; ")}`,
  kill: ({ during, afterMillis }) => `kill -9 of a server after ${afterMillis} ms, while ${during.map(told).join("; ")}`
}

/** A step in words. */
export const told = (step: Step): string => (spoken[step.kind] as (step: Step) => string)(step)
