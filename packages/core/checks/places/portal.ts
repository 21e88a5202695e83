import { Clock, type Context, Effect, Layer, Logger, ManagedRuntime, Result } from "effect"
import type { FamilyAccess, StaffAccess } from "../../src/accounts/FamilyAccess.ts"
import { Activities } from "../../src/activities/Activities.ts"
import type { Activity } from "../../src/activities/Activity.ts"
import { ActivityFiles } from "../../src/activities/ActivityFiles.ts"
import { EnrolmentImports } from "../../src/activities/EnrolmentImports.ts"
import type { ImportedEnrolment } from "../../src/activities/enrolmentRows.ts"
import { Requirements } from "../../src/activities/Requirements.ts"
import type { SlotChoice } from "../../src/activities/slotStates.ts"
import { Audit } from "../../src/audit/Audit.ts"
import { PublicUrl } from "../../src/mail/branding.ts"
import { MailTransport } from "../../src/mail/MailTransport.ts"
import { Outbox } from "../../src/mail/Outbox.ts"
import { readKeyring } from "../../src/platform/crypto/keyring.ts"
import { Seals } from "../../src/platform/crypto/Seals.ts"
import type { Database } from "../../src/platform/sql/Database.ts"
import { Bookings } from "../../src/reservations/Bookings.ts"
import { Closures } from "../../src/reservations/Closures.ts"
import type { Draw } from "../../src/reservations/draws/Draw.ts"
import { Draws } from "../../src/reservations/draws/Draws.ts"
import type { Planning } from "../../src/reservations/Planning.ts"
import { Plannings } from "../../src/reservations/Plannings.ts"
import { slotReservations } from "../../src/reservations/slotReservations.ts"
import type { ChangeAnswer, ChangeRequest, StaffOrder } from "../../src/reservations/Wish.ts"
import type { WaitsSwept } from "../../src/reservations/waiting/sweeping.ts"
import type { FamilyWait, WaitAnswer, WaitRequest } from "../../src/reservations/waiting/Wait.ts"
import { Waits } from "../../src/reservations/waiting/Waits.ts"
import { TownCalendars } from "../../src/towns/calendar/TownCalendars.ts"
import type { Town } from "../../src/towns/Town.ts"
import { Towns } from "../../src/towns/Towns.ts"

/** What the world asks of a portal, by name: with what, and what it answers where it does not refuse. */
export interface Calls {
  readonly change: { readonly with: [FamilyAccess, ChangeRequest]; readonly done: ChangeAnswer }
  readonly ask: { readonly with: [FamilyAccess, WaitRequest]; readonly done: WaitAnswer }
  readonly accept: { readonly with: [FamilyAccess, string]; readonly done: FamilyWait }
  readonly withdraw: { readonly with: [FamilyAccess, string]; readonly done: null }
  readonly mine: { readonly with: [FamilyAccess]; readonly done: ReadonlyArray<FamilyWait> }
  readonly planning: { readonly with: [FamilyAccess, { from: string; to: string }]; readonly done: Planning }
  readonly book: { readonly with: [StaffAccess, StaffOrder]; readonly done: ChangeAnswer }
  readonly remove: { readonly with: [StaffAccess, string]; readonly done: null }
  readonly offer: { readonly with: [StaffAccess, ReadonlyArray<Activity>]; readonly done: null }
  readonly close: { readonly with: [StaffAccess, SlotChoice]; readonly done: null }
  readonly reopen: { readonly with: [StaffAccess, SlotChoice]; readonly done: null }
  readonly enrol: { readonly with: [StaffAccess, Array<ImportedEnrolment>]; readonly done: number }
  readonly sweep: { readonly with: [Town]; readonly done: WaitsSwept }
  readonly draw: { readonly with: [StaffAccess, { activity: string; period: string }]; readonly done: Draw }
}
export type Call = keyof Calls

/** What a call answers, or the name of its refusal. */
export type Answer<K extends Call> = { readonly done: Calls[K]["done"] } | { readonly refused: string }

/** A server of a town's portal. */
export interface Portal {
  /** Asks at an instant, in milliseconds since 1970. */
  ask<K extends Call>(call: K, millis: number, ...given: Calls[K]["with"]): Promise<Answer<K>>
  close(): Promise<void>
}

type Services = Bookings | Waits | Draws | Closures | ActivityFiles | EnrolmentImports | Plannings

const reason = "Décision du service"

const quietly = Effect.as(null)

const calls: {
  readonly [K in Call]: (
    ...given: Calls[K]["with"]
  ) => Effect.Effect<Calls[K]["done"], { readonly _tag: string }, Services>
} = {
  change: (access, request) => Bookings.use((bookings) => bookings.change(access, request)),
  ask: (access, request) => Waits.use((waits) => waits.ask(access, request)),
  accept: (access, waitId) => Waits.use((waits) => waits.accept(access, waitId)),
  withdraw: (access, waitId) => quietly(Waits.use((waits) => waits.withdraw(access, waitId))),
  mine: (access) => Waits.use((waits) => waits.mine(access)),
  planning: (access, days) => Plannings.use((plannings) => plannings.read(access, days, "fr")),
  book: (staff, order) => Bookings.use((bookings) => bookings.changeForStaff(staff, order)),
  remove: (staff, waitId) => quietly(Waits.use((waits) => waits.remove(staff, waitId, reason))),
  offer: (staff, activities) =>
    quietly(ActivityFiles.use((files) => files.apply(staff, "activites.yaml", activities, { dryRun: false }))),
  close: (staff, choice) => quietly(Closures.use((closures) => closures.close(staff, choice, reason))),
  reopen: (staff, choice) => quietly(Closures.use((closures) => closures.reopen(staff, choice, reason))),
  enrol: (staff, enrolments) =>
    Effect.map(
      EnrolmentImports.use((imports) =>
        imports.import(staff, { enrolments, incomplete: [], invalid: [] }, { dryRun: false, skipInvalid: false })
      ),
      ({ invalidCount }) => invalidCount
    ),
  sweep: (town) => Waits.use((waits) => waits.sweep(town)),
  draw: (staff, which) => Draws.use((draws) => draws.hold(staff, { ...which, dryRun: false, seed: null, reason }))
}

/** The real clock, whose hands stand where a history puts them: timeouts still take real time. */
const standing = (millis: number) =>
  Effect.map(
    Clock.Clock,
    (real): Clock.Clock =>
      Object.create(real, {
        currentTimeMillisUnsafe: { value: () => millis },
        currentTimeMillis: { value: Effect.succeed(millis) }
      })
  )

/** The key that seals the seeds of draws: the same on all servers. */
const keyring = Result.getOrThrow(readKeyring(`k1:${Buffer.alloc(32, 7).toString("base64")}`))

/** The real services over a database, in this process. */
export const openPortal = (database: Context.Context<Database>): Portal => {
  const noMail = Layer.succeed(MailTransport, MailTransport.of({ send: () => Effect.void, check: Effect.void }))
  const runtime = ManagedRuntime.make(
    Layer.mergeAll(
      Bookings.layer,
      Waits.layer,
      Draws.layer,
      Closures.layer,
      ActivityFiles.layer,
      EnrolmentImports.layer,
      Plannings.layer
    ).pipe(
      Layer.provideMerge(slotReservations),
      Layer.provideMerge(Activities.layer),
      Layer.provide(Layer.effect(Requirements, Requirements.over([]))),
      Layer.provideMerge(Outbox.layer),
      Layer.provide(noMail),
      Layer.provideMerge(Layer.mergeAll(TownCalendars.layer, Towns.layer, Audit.layer, Seals.layerOf(keyring))),
      Layer.provideMerge(Layer.mergeAll(Layer.succeed(PublicUrl, "https://portail.example"), Logger.layer([]))),
      Layer.provideMerge(Layer.succeedContext(database))
    )
  )
  return {
    ask: <K extends Call>(call: K, millis: number, ...given: Calls[K]["with"]) =>
      runtime.runPromise(
        calls[call](...given).pipe(
          Effect.map((done): Answer<K> => ({ done })),
          Effect.catch((refusal) => Effect.succeed<Answer<K>>({ refused: refusal._tag })),
          (asking) => Effect.provideServiceEffect(asking, Clock.Clock, standing(millis))
        )
      ),
    close: () => runtime.dispose()
  }
}
