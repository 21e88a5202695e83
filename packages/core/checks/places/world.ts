import { Effect, Layer } from "effect"
import { type StaffAccess, staffAccess } from "../../src/accounts/FamilyAccess.ts"
import { Audit } from "../../src/audit/Audit.ts"
import type { ChangeAnswer, ChangeRequest } from "../../src/reservations/Wish.ts"
import type { WaitRequest } from "../../src/reservations/waiting/Wait.ts"
import { Towns } from "../../src/towns/Towns.ts"
import { newTown } from "../../test/support/town.ts"
import type { Facts } from "./facts.ts"
import type { History } from "./history.ts"
import { type Home, newHomes } from "./homes.ts"
import { offerOn, type Terms } from "./offer.ts"
import type { Answer, Call, Calls, Portal } from "./portal.ts"
import { Promised } from "./promised.ts"
import { type Snapshot, snapshotOf } from "./snapshot.ts"
import type { Stage } from "./stage.ts"

/** A request with a key that was answered, which may come again. */
export type Sent =
  | { readonly call: "change"; readonly home: Home; readonly request: ChangeRequest; readonly answer: Answer<"change"> }
  | { readonly call: "ask"; readonly home: Home; readonly request: WaitRequest; readonly answer: Answer<"ask"> }

/** The world of one history: a town of its own, its families, and what they were told. */
export class World implements Facts {
  readonly stage: Stage
  readonly staff: StaffAccess
  readonly homes: ReadonlyArray<Home>
  readonly offerHours: number
  readonly promised = new Promised()
  readonly sent: Array<Sent> = []
  /** Waits that somebody ended in the step under way. */
  readonly ended = new Set<string>()
  /** Which servers answer; a kill puts another one in the place of the first. */
  servers: readonly [Portal, Portal]
  capacities: Terms["capacities"]
  snapshot: Snapshot
  /** In milliseconds since 1970. */
  now: number
  replays = 0
  draws = 0
  /** What happened, in words. */
  readonly trace: Array<string> = []

  private constructor(stage: Stage, history: History, made: Pick<World, "staff" | "homes" | "snapshot">) {
    this.stage = stage
    this.servers = stage.servers
    this.staff = made.staff
    this.homes = made.homes
    this.snapshot = made.snapshot
    this.offerHours = history.terms.offerHours
    this.capacities = history.terms.capacities
    this.now = Date.parse(history.from)
  }

  static async open(stage: Stage, history: History): Promise<World> {
    const made = await Effect.runPromise(
      newTown({ inseeCode: "60159", calendar: { zone: "B", publicHolidays: "metropole", closures: [] } }).pipe(
        Effect.provide(Layer.provideMerge(Towns.layer, Audit.layer)),
        Effect.provide(stage.database)
      )
    )
    const staff = staffAccess({ town: made.town, actor: "check" })
    const offered = await stage.servers[0].ask("offer", Date.parse(history.from), staff, offerOn(history.terms))
    if ("refused" in offered) throw new Error(`the town's activities are refused: ${offered.refused}`)
    const rest = Effect.all({ homes: newHomes(made.town), snapshot: snapshotOf(made.town.id) })
    return new World(stage, history, {
      staff,
      ...(await Effect.runPromise(rest.pipe(Effect.provide(stage.database))))
    })
  }

  ask<K extends Call>(server: 0 | 1, call: K, ...given: Calls[K]["with"]): Promise<Answer<K>> {
    return this.servers[server].ask(call, this.now, ...given)
  }

  look(): Promise<Snapshot> {
    return Effect.runPromise(snapshotOf(this.staff.townId).pipe(Effect.provide(this.stage.database)))
  }

  home(number: number): Home {
    const home = this.homes[number % this.homes.length]
    if (home === undefined) throw new Error("a town without families")
    return home
  }

  /** What a family was answered about its days. */
  tellChange({ access: { householdId } }: Home, { lines }: ChangeAnswer): void {
    for (const { childId, activity, unit, day, outcome } of lines) {
      const had = { householdId, childId, activity, unit, day }
      if (outcome === "booked" || outcome === "cancelled") this.promised.tell(had, outcome === "booked")
    }
  }
}
