import { Context, Effect, Layer, type Stream } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../../accounts/FamilyAccess.ts"
import { auditOf } from "../../audit/Audit.ts"
import { recordHealthRead } from "../../children/recordHealthRead.ts"
import { FileStore } from "../../files/FileStore.ts"
import type { FileMissing } from "../../files/StoredFile.ts"
import { lockHousehold } from "../../households/lockHousehold.ts"
import { Ids } from "../../platform/ids/Ids.ts"
import { orDieSql } from "../../platform/sql/failures.ts"
import { isPartOfId } from "../../platform/sql/partOfId.ts"
import { now } from "../../platform/time/now.ts"
import { writeNotes } from "../attendance/writeNotes.ts"
import { ReservationAction } from "../auditActions.ts"
import { type AbsenceDay, AbsenceNotFound, type Proof, ProofNotWaiting } from "./Absence.ts"
import { mailDecision } from "./mailDecision.ts"
import { type ReadAbsence, readAbsences } from "./readAbsences.ts"

/** A proof that staff open. */
export interface OpenedProof extends Proof {
  readonly content: Stream.Stream<Uint8Array, FileMissing>
}

/** What an accepted proof does, by days and units. */
export interface ProofAccepted {
  /** Are no longer due. */
  readonly excused: ReadonlyArray<AbsenceDay>
  /** Stay due: carence, or the proof came too late for them. */
  readonly due: ReadonlyArray<AbsenceDay>
}

/** Staff look at what families gave as proofs of absences, and accept it or refuse it with a reason. */
export class ProofReviews extends Context.Service<
  ProofReviews,
  {
    /** Absences whose proof waits, or all of the latest, the one that was declared last first. */
    list(staff: StaffAccess, which: { readonly waiting: boolean }): Effect.Effect<ReadonlyArray<ReadAbsence>>
    /** The absence that staff name by its id or a part of it. */
    named(staff: StaffAccess, typed: string): Effect.Effect<ReadAbsence, AbsenceNotFound>
    /** Opens what proves an absence; the family sees who did, when and why. */
    open(
      staff: StaffAccess,
      absenceId: string,
      purpose: string
    ): Effect.Effect<ReadonlyArray<OpenedProof>, AbsenceNotFound>
    /** Accepts a proof: the child counts as excused where it is noted as absent. A dry run only tells. */
    accept(
      staff: StaffAccess,
      absenceId: string,
      dryRun?: boolean
    ): Effect.Effect<ProofAccepted, AbsenceNotFound | ProofNotWaiting>
    /** Refuses a proof with a reason that the family reads in its space; as long as there is time it may give another. */
    refuse(
      staff: StaffAccess,
      absenceId: string,
      reason: string,
      dryRun?: boolean
    ): Effect.Effect<ReadAbsence, AbsenceNotFound | ProofNotWaiting>
  }
>()("@portail-familles/core/reservations/ProofReviews") {
  static readonly layer = Layer.effect(
    ProofReviews,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const ids = yield* Ids
      const store = yield* FileStore
      const audit = yield* auditOf(ReservationAction)
      const recordRead = yield* recordHealthRead
      const lock = yield* lockHousehold
      const write = yield* writeNotes
      const read = yield* readAbsences
      const mail = yield* mailDecision

      const list = Effect.fn("ProofReviews.list")(
        ({ townId }: StaffAccess, { waiting }: { readonly waiting: boolean }) =>
          read(
            townId,
            waiting
              ? sql`a.state = 'open' and exists (select 1 from absence_proofs p where p.town_id = a.town_id
                  and p.absence_id = a.id)`
              : sql`true`,
            mostListed
          ),
        orDieSql
      )

      const named = Effect.fn("ProofReviews.named")(function* ({ townId }: StaffAccess, typed: string) {
        const [first, ...others] = yield* read(townId, isPartOfId(sql, "a.id", typed), 2)
        return first === undefined || others.length > 0 ? yield* new AbsenceNotFound() : first
      }, orDieSql)

      const byId = Effect.fnUntraced(function* ({ townId }: StaffAccess, absenceId: string) {
        const [found] = yield* read(townId, sql`a.id = ${absenceId}`, 1)
        return found === undefined ? yield* new AbsenceNotFound() : found
      })

      const open = Effect.fn("ProofReviews.open")(
        function* (staff: StaffAccess, absenceId: string, purpose: string) {
          const { childId, proofs } = yield* byId(staff, absenceId)
          yield* recordRead(staff, childId, purpose)
          return proofs
            .filter(({ scanned }) => scanned)
            .map((proof): OpenedProof => ({ ...proof, content: store.read(staff.townId, proof.id) }))
        },
        sql.withTransaction,
        orDieSql
      )

      /** The absence, held until the transaction ends, whose proof somebody could read and nobody decided on. */
      const held = Effect.fnUntraced(function* (staff: StaffAccess, absenceId: string) {
        const { townId } = staff
        yield* lock({ townId, householdId: (yield* byId(staff, absenceId)).householdId })
        const absence = yield* byId(staff, absenceId)
        const readable = absence.proofs.some(({ scanned }) => scanned)
        return absence.state === "waiting" && readable ? absence : yield* new ProofNotWaiting()
      })

      const decide = Effect.fnUntraced(function* (
        staff: StaffAccess,
        { id, childId, days }: ReadAbsence,
        decision: { readonly state: "accepted" | "refused"; readonly reason: string }
      ) {
        const at = yield* now
        yield* sql`update absences set state = ${decision.state}, decided_at = ${at}, decided_by = ${staff.actor},
            reason = ${decision.reason}
          where town_id = ${staff.townId} and id = ${id}`
        yield* audit.record(staff, {
          action: decision.state === "accepted" ? "attendance.accept-proof" : "attendance.refuse-proof",
          subjectType: "child",
          subjectId: childId,
          after: { on: days[0]?.day ?? "" }
        })
      })

      /** The places of an absence that its proof excuses: in time for them, and the child still counts as absent without one. */
      const excusable = (townId: string, absenceId: string) =>
        sql<{ slotId: string; day: string; unit: string; activity: string }>`select t.slot_id, t.day, t.unit, k.activity
          from absence_slots t
          join attendances n on n.town_id = t.town_id and n.slot_id = t.slot_id and n.child_id = t.child_id
          join slot_cards k on k.town_id = t.town_id and k.id = t.slot_id
          where t.town_id = ${townId} and t.absence_id = ${absenceId} and not t.stays_due and n.state = 'absent-unexcused'
            and t.proof_until >= (select min(p.received_at) from absence_proofs p
              where p.town_id = t.town_id and p.absence_id = t.absence_id)
          order by t.slot_id`

      const accept = Effect.fn("ProofReviews.accept")(
        function* (staff: StaffAccess, absenceId: string, dryRun = false) {
          const absence = yield* held(staff, absenceId)
          const slots = yield* excusable(staff.townId, absenceId)
          const isExcused = ({ day, activity, unit }: AbsenceDay) =>
            slots.some((slot) => slot.day === day && slot.activity === activity && slot.unit === unit)
          const decided: ProofAccepted = {
            excused: absence.days.filter(isExcused),
            due: absence.days.filter((day) => !isExcused(day))
          }
          if (dryRun) return decided
          const notedAt = yield* now
          const notes = yield* Effect.forEach(slots, ({ slotId }) =>
            Effect.map(ids.next, (id) => ({
              ...{ id, slotId, childId: absence.childId, state: "absent-excused" as const },
              ...{ lateMinutes: null, notedAt, basedOn: null }
            }))
          )
          yield* write(staff, "cli", notes)
          yield* decide(staff, absence, { state: "accepted", reason: "" })
          yield* mail(staff.town, absence, decided)
          return decided
        },
        sql.withTransaction,
        orDieSql
      )

      const refuse = Effect.fn("ProofReviews.refuse")(
        function* (staff: StaffAccess, absenceId: string, typed: string, dryRun = false) {
          const absence = yield* held(staff, absenceId)
          if (dryRun) return absence
          yield* decide(staff, absence, { state: "refused", reason: typed.trim() })
          yield* mail(staff.town, absence, null)
          return absence
        },
        sql.withTransaction,
        orDieSql
      )

      return ProofReviews.of({ list, named, open, accept, refuse })
    })
  )
}

/** Absences that a list shows. */
const mostListed = 500
