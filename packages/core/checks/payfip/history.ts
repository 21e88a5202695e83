import fc from "fast-check"
import type { StaffAct } from "./staff.ts"

/** One thing that happens. Operations are named by the order in which families got them; a number too high counts round, -1 is the last. */
export type Step =
  | { readonly kind: "click"; readonly family: number; readonly invoices: ReadonlyArray<number> }
  | { readonly kind: "bank"; readonly operation: number }
  | {
      readonly kind: "result"
      readonly operation: number
      readonly letter: string
      readonly notification: Notification
    }
  | { readonly kind: "return"; readonly operation: number }
  | { readonly kind: "flood"; readonly operation: number; readonly notifications: number }
  | { readonly kind: "follow"; readonly family: number; readonly operation: number }
  | { readonly kind: "forged"; readonly idop: string }
  | {
      readonly kind: "staff"
      readonly family: number
      readonly invoices: ReadonlyArray<number>
      readonly act: StaffAct
    }
  | { readonly kind: "deliverLate" }
  | { readonly kind: "wait"; readonly minutes: number }
  | { readonly kind: "reconcile"; readonly all: boolean }
  | { readonly kind: "restart" }
  | { readonly kind: "kill"; readonly during: Step; readonly afterMillis: number }
  | { readonly kind: "trouble"; readonly trouble: Trouble; readonly calls: number }
  | { readonly kind: "echo"; readonly field: EchoedField | "right" }
  | { readonly kind: "atOnce"; readonly steps: ReadonlyArray<Step> }

type Notification = "beforeReturn" | "lost" | "late" | "doubled"
type Trouble = "technicalFault" | "badGateway" | "slowAnswer" | "lostCreation"

/** What PayFiP repeats of an operation, and each wrong value that it may tell instead. */
export const wrongEchoes = { montant: "101", numcli: "006271", refdet: "AUTRE0000001", saisie: "X" } as const
type EchoedField = keyof typeof wrongEchoes

/** What happens to two households, from a UTC hour of a day on. */
export interface History {
  readonly hour: number
  readonly steps: ReadonlyArray<Step>
}

const operation = fc.nat(3)
const family = fc.nat(1)

const click = fc.record({
  kind: fc.constant("click" as const),
  family,
  invoices: fc.constantFrom([0], [1], [0, 1])
})
const bank = fc.record({ kind: fc.constant("bank" as const), operation })
const result = fc.record({
  kind: fc.constant("result" as const),
  operation,
  letter: fc.constantFrom(..."PPPPPAAVRZW"),
  notification: fc.constantFrom<Notification>("beforeReturn", "lost", "late", "doubled")
})
const back = fc.record({ kind: fc.constant("return" as const), operation })
const follow = fc.record({ kind: fc.constant("follow" as const), family, operation })
const reconcile = fc.record({ kind: fc.constant("reconcile" as const), all: fc.boolean() })

const anyInvoices = fc.constantFrom([0], [1], [0, 1])
const part = fc.constantFrom(0.3, 1)
const act: fc.Arbitrary<StaffAct> = fc.oneof(
  fc.record({ act: fc.constant("record" as const), share: fc.constantFrom(0.3, 1, 1.4, 3) }),
  fc.record({ act: fc.constant("credit" as const), share: part }),
  fc.record({ act: fc.constant("refund" as const), share: part }),
  fc.constant({ act: "carryOver" as const }),
  fc.constant({ act: "reject" as const }),
  fc.record({ act: fc.constant("rule" as const), decision: fc.constantFrom("accepted" as const, "rejected" as const) })
)
const staff = fc.record({ kind: fc.constant("staff" as const), family, invoices: anyInvoices, act })

/** What a surplus goes through: taken too much, then given back and carried over in any order. */
const surplus = fc
  .record({ family, invoices: anyInvoices, acts: fc.array(act, { minLength: 1, maxLength: 4 }), other: anyInvoices })
  .map(
    ({ family, invoices, acts, other }): ReadonlyArray<Step> => [
      { kind: "staff", family, invoices, act: { act: "record", share: 3 } },
      ...acts.map((act): Step => ({ kind: "staff", family, invoices: other, act }))
    ]
  )

/** What a payment that PayFiP contradicts goes through: set aside, clicked again, and ruled. */
const setAside = fc
  .record({
    family,
    field: fc.constantFrom<EchoedField>("montant", "numcli", "refdet", "saisie"),
    letter: fc.constantFrom("P", "V"),
    decision: fc.constantFrom("accepted" as const, "rejected" as const),
    minutes: fc.constantFrom(1, 21, 24 * 60)
  })
  .map(
    ({ family, field, letter, decision, minutes }): ReadonlyArray<Step> => [
      { kind: "click", family, invoices: [0] },
      { kind: "echo", field },
      { kind: "result", operation: -1, letter, notification: "beforeReturn" },
      { kind: "wait", minutes },
      { kind: "click", family, invoices: [0] },
      { kind: "echo", field: "right" },
      { kind: "staff", family, invoices: [0], act: { act: "rule", decision } },
      { kind: "staff", family, invoices: [0], act: { act: "reject" } }
    ]
  )

/** Notifications, returns, clicks and staff: what may meet in the same moment. */
const meeting: fc.Arbitrary<Step> = fc.oneof(click, back, follow, reconcile, result, staff)

/** A payment whose notification books it: the longest transaction, and the one that must not be cut in two. */
const paid = fc.record({
  kind: fc.constant("result" as const),
  operation,
  letter: fc.constant("P"),
  notification: fc.constant<Notification>("beforeReturn")
})

const kill: fc.Arbitrary<Step> = fc.record({
  kind: fc.constant("kill" as const),
  during: fc.oneof(meeting, paid),
  afterMillis: fc.constantFrom(1, 3, 5, 8, 12, 16, 20, 30, 45)
})

const ordinary: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: click },
  { weight: 3, arbitrary: bank },
  { weight: 7, arbitrary: result },
  { weight: 3, arbitrary: back },
  { weight: 2, arbitrary: follow },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("flood" as const), operation, notifications: fc.constantFrom(20, 40) })
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("forged" as const),
      idop: fc.constantFrom("00000000-0000-1000-8000-000000000000", "1", "x' or '1'='1")
    })
  },
  { weight: 4, arbitrary: staff },
  { weight: 2, arbitrary: fc.constant({ kind: "deliverLate" as const }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("wait" as const),
      minutes: fc.constantFrom(1, 3, 10, 14, 16, 19, 20, 21, 45, 125, 12 * 60, 30 * 60, 3 * 24 * 60, 8 * 24 * 60)
    })
  },
  { weight: 5, arbitrary: reconcile },
  { weight: 1, arbitrary: fc.constant({ kind: "restart" as const }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("trouble" as const),
      trouble: fc.constantFrom<Trouble>("technicalFault", "technicalFault", "badGateway", "slowAnswer", "lostCreation"),
      calls: fc.integer({ min: 1, max: 3 })
    })
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("echo" as const),
      field: fc.constantFrom<EchoedField | "right">("montant", "numcli", "refdet", "saisie", "right", "right")
    })
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("atOnce" as const),
      steps: fc.array(meeting, { minLength: 2, maxLength: 4 })
    })
  }
)

/** A process to kill takes a second to start: few steps are worth it. */
const step = fc.oneof({ weight: 150, arbitrary: ordinary }, { weight: 1, arbitrary: kill })

/** Random histories, which fast-check knows how to shrink. */
export const histories: fc.Arbitrary<History> = fc.record({
  hour: fc.nat(23),
  steps: fc
    .tuple(
      click,
      fc.array(step, { maxLength: 22, size: "max" }),
      fc.option(surplus, { freq: 2, nil: [] }),
      fc.option(setAside, { freq: 3, nil: [] })
    )
    .map(([first, others, staffs, aside]) => [first, ...others, ...aside, ...staffs])
})

const spoken: { readonly [K in Step["kind"]]: (step: Extract<Step, { kind: K }>) => string } = {
  click: ({ family, invoices }) => `family ${family} begins to pay its invoice ${invoices.join(" and ")}`,
  bank: ({ operation }) => `the payer of operation ${operation} opens the page and stays at the bank`,
  result: ({ operation, letter, notification }) =>
    `the payer of operation ${operation} gets ${letter} (notification: ${notification})`,
  return: ({ operation }) => `the browser comes back with operation ${operation}`,
  flood: ({ operation, notifications }) => `${notifications} notifications of operation ${operation} come at once`,
  follow: ({ family, operation }) => `family ${family} asks how the attempt of operation ${operation} stands`,
  forged: ({ idop }) => `someone forges a notification for ${idop}`,
  staff: ({ family, invoices, act }) =>
    `staff ${act.act}${"share" in act ? ` ${act.share}` : ""}${"decision" in act ? ` ${act.decision}` : ""} for invoice ${invoices.join(" and ")} of family ${family}`,
  deliverLate: () => "the late notifications arrive",
  wait: ({ minutes }) => `${minutes} minutes pass`,
  reconcile: ({ all }) => `the server asks about ${all ? "all open" : "the due"} attempts`,
  restart: () => "the server restarts",
  kill: ({ during, afterMillis }) => `kill -9 of the server after ${afterMillis} ms, while ${told(during)}`,
  trouble: ({ trouble, calls }) => `PayFiP has ${trouble} for ${calls} calls`,
  echo: ({ field }) => (field === "right" ? "PayFiP repeats rightly" : `PayFiP repeats a wrong ${field}`),
  atOnce: ({ steps }) => `at once: ${steps.map(told).join("; ")}`
}

/** A step in words. */
export const told = (step: Step): string => (spoken[step.kind] as (step: Step) => string)(step)
