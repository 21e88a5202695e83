import { assert } from "@effect/vitest"
import { Effect, Exit, Layer, Result, Stream } from "effect"
import { SqlClient } from "effect/sql"
import sharp from "sharp"
import type { FamilyAccess } from "../../../src/accounts/FamilyAccess.ts"
import { fileServices } from "../../../src/files/layer.ts"
import { readKeyring } from "../../../src/platform/crypto/keyring.ts"
import { Seals } from "../../../src/platform/crypto/Seals.ts"
import { sweepFiles } from "../../../src/privacy/fileJobs.ts"
import { AbsenceProofs } from "../../../src/reservations/absences/AbsenceProofs.ts"
import { Absences } from "../../../src/reservations/absences/Absences.ts"
import { ProofReviews } from "../../../src/reservations/absences/ProofReviews.ts"
import { absenceData } from "../../../src/reservations/absences/personalData.ts"
import { Attendances } from "../../../src/reservations/attendance/Attendances.ts"
import { Bookings } from "../../../src/reservations/Bookings.ts"
import { runsAt } from "../../support/clock.ts"
import { describeOnDatabase } from "../../support/databases.ts"
import { add, bookingServices, familyWith, request, townWith } from "../bookingsUnderTest.ts"
import { camp } from "../camp.ts"

const keyring = Result.getOrThrow(readKeyring(`k1:${Buffer.alloc(32, 7).toString("base64")}`))
const services = Layer.mergeAll(Absences.layer, AbsenceProofs.layer, ProofReviews.layer, Attendances.layer).pipe(
  Layer.provideMerge(fileServices),
  Layer.provideMerge(Layer.mergeAll(bookingServices, Seals.layerOf(keyring)))
)

/** Cancelled until noon of the day before; proved within three days, of which the first stays due. */
const proved = camp({
  rules: {
    cancel: [{ limit: { kind: "days-before", days: 1, at: "12:00" } }],
    absence: [{ proofWithinDays: 3, carenceDays: 1 }]
  }
})
const [monday, tuesday] = ["2026-12-21", "2026-12-22"] as const
const inTime = "2026-12-22T08:00:00Z"
const tooLate = "2026-12-24T23:00:00Z"

/** A child absent on Monday and Tuesday, as its family declared. */
const absent = Effect.gen(function* () {
  const { town, staff } = yield* townWith([proved])
  const { access, children } = yield* familyWith(town, ["Ana"], [proved])
  const childId = children[0] ?? ""
  const wishes = yield* request([monday, tuesday].map((day) => add(childId, "journee", day)))
  yield* runsAt(
    "2026-12-01T08:00:00Z",
    Bookings.use((bookings) => bookings.change(access, wishes))
  )
  const absence = { key: crypto.randomUUID(), childId, activity: "centre", unit: "journee", days: [monday, tuesday] }
  const { absenceId } = yield* runsAt(
    "2026-12-21T11:30:00Z",
    Absences.use((absences) => absences.declare(access, absence))
  )
  return { town, staff, access, childId, absence, absenceId: absenceId ?? "" }
})

const photo = Effect.promise(() =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: "#336699" } })
    .jpeg()
    .toBuffer()
)

const give = (access: FamilyAccess, absenceId: string, at: string, uploadId = "a") =>
  Effect.flatMap(photo, (jpeg) =>
    runsAt(
      at,
      AbsenceProofs.use((proofs) => proofs.add(access, absenceId, uploadId, Stream.make(new Uint8Array(jpeg))))
    )
  )

const onlyAbsence = (access: FamilyAccess, at: string) =>
  Effect.map(
    runsAt(
      at,
      Absences.use((absences) => absences.list(access))
    ),
    ([absence]) => absence
  )

const mails = (townId: string) =>
  SqlClient.SqlClient.use(
    (sql) => sql<{ subject: string; body: string; html: string }>`select subject, body, html from mails
      where town_id = ${townId} and template = 'proofDecided'`
  )

describeOnDatabase("the proof of an absence", services, (it) => {
  it.effect("is one file however often it is sent, and read by the household alone", () =>
    Effect.gen(function* () {
      const { town, access, absenceId } = yield* absent
      assert.strictEqual((yield* onlyAbsence(access, inTime))?.state, "unproved")
      const proof = yield* give(access, absenceId, inTime)
      assert.deepStrictEqual(yield* give(access, absenceId, inTime), proof)
      const shown = yield* onlyAbsence(access, inTime)
      assert.deepStrictEqual([shown?.state, shown?.proofs.length], ["waiting", 1])
      const read = yield* AbsenceProofs.use((proofs) => proofs.read(access, absenceId, proof.id))
      const bytes = Buffer.concat(yield* Stream.runCollect(read.content))
      assert.strictEqual((yield* Effect.promise(() => sharp(bytes).metadata())).format, "jpeg")
      const { access: other } = yield* familyWith(town, [], [])
      const unread = yield* Effect.flip(AbsenceProofs.use((proofs) => proofs.read(other, absenceId, proof.id)))
      assert.strictEqual(unread._tag, "AbsenceNotFound")
      assert.strictEqual((yield* Effect.flip(give(other, absenceId, inTime, "b")))._tag, "AbsenceNotFound")
      const sql = yield* SqlClient.SqlClient
      const sealed = yield* sql<{ sealed: Uint8Array }>`select sealed from file_pieces where town_id = ${town.id}`
      assert.isFalse(sealed.some((piece) => Buffer.from(piece.sealed).includes(Buffer.from("JFIF"))))
    })
  )

  it.effect("is not taken once it is too late, and the database takes none either", () =>
    Effect.gen(function* () {
      const { town, access, absenceId } = yield* absent
      const late = yield* Effect.flip(give(access, absenceId, tooLate))
      assert.deepInclude(late, { _tag: "ProofNotTaken", rule: "too-late" })
      assert.strictEqual((yield* onlyAbsence(access, tooLate))?.state, "late")
      const { id } = yield* give(access, absenceId, inTime)
      const sql = yield* SqlClient.SqlClient
      const moved = yield* Effect.exit(
        sql`update absence_proofs set received_at = ${tooLate}::timestamptz where town_id = ${town.id} and id = ${id}`
      )
      assert.isTrue(Exit.isFailure(moved))
    })
  )

  it.effect("excuses the days after the carence once staff accept it, and cannot be taken back", () =>
    Effect.gen(function* () {
      const { town, staff, access, childId, absenceId } = yield* absent
      const reviews = yield* ProofReviews
      assert.strictEqual((yield* Effect.flip(reviews.accept(staff, absenceId)))._tag, "ProofNotWaiting")
      yield* give(access, absenceId, inTime)
      assert.deepStrictEqual(
        (yield* reviews.list(staff, { waiting: true })).map(({ id }) => id),
        [absenceId]
      )
      const planned = yield* reviews.accept(staff, absenceId, true)
      const accepted = yield* reviews.accept(staff, absenceId)
      assert.deepStrictEqual(accepted, planned)
      assert.deepStrictEqual(
        [accepted.excused, accepted.due].map((days) => days.map(({ day }) => day)),
        [[tuesday], [monday]]
      )
      const sql = yield* SqlClient.SqlClient
      const states = yield* sql`select distinct day, state from attendances where town_id = ${town.id} order by day`
      assert.deepStrictEqual(states, [
        { day: monday, state: "absent-unexcused" },
        { day: tuesday, state: "absent-excused" }
      ])
      const notes = yield* Attendances.use((attendances) => attendances.history(staff, childId, tuesday))
      assert.deepStrictEqual([...new Set(notes.map(({ source }) => source))].sort(), ["cli", "family"])
      assert.strictEqual((yield* reviews.list(staff, { waiting: true })).length, 0)
      assert.strictEqual((yield* Effect.flip(reviews.refuse(staff, absenceId, "Non")))._tag, "ProofNotWaiting")
      assert.strictEqual((yield* Effect.flip(give(access, absenceId, inTime, "b")))._tag, "ProofNotTaken")
      const undone = sql`update absences set state = 'open', decided_at = null, decided_by = '' where town_id = ${town.id}`
      assert.isTrue(Exit.isFailure(yield* Effect.exit(undone)))
      const [mail] = yield* mails(town.id)
      assert.include(mail?.subject, "Absence justifiée")
      assert.include(mail?.body.replaceAll(/\s+/g, " "), "mardi 22 décembre 2026")
    })
  )

  it.effect("excuses nothing of a day on which the town saw the child", () =>
    Effect.gen(function* () {
      const { town, staff, access, childId, absenceId } = yield* absent
      yield* give(access, absenceId, inTime)
      const sql = yield* SqlClient.SqlClient
      const slots = yield* sql<{
        id: string
      }>`select id from slots where town_id = ${town.id} and day = ${tuesday}::date`
      yield* Attendances.use((attendances) =>
        attendances.set(
          staff,
          "cli",
          slots.map(({ id: slotId }) => ({
            ...{ id: crypto.randomUUID(), slotId, childId, state: "present" as const },
            ...{ lateMinutes: null, notedAt: new Date(inTime), basedOn: null }
          }))
        )
      )
      assert.deepStrictEqual((yield* ProofReviews.use((reviews) => reviews.accept(staff, absenceId))).excused, [])
      const states =
        yield* sql`select distinct state from attendances where town_id = ${town.id} and day = ${tuesday}::date`
      assert.deepStrictEqual(states, [{ state: "present" }])
    })
  )

  it.effect(
    "is refused with a reason that the family reads in its space, in no mail, and may be followed by another",
    () =>
      Effect.gen(function* () {
        const { town, staff, access, absenceId } = yield* absent
        const reviews = yield* ProofReviews
        yield* give(access, absenceId, inTime)
        const reason = "Le certificat médical est au nom d'un autre enfant."
        yield* reviews.refuse(staff, absenceId, reason)
        assert.deepInclude(yield* onlyAbsence(access, inTime), { state: "refused", reason })
        const [mail] = yield* mails(town.id)
        assert.include(mail?.subject, "non accepté")
        for (const text of [mail?.subject, mail?.body, mail?.html]) assert.notMatch(text ?? "", /médical|certificat/)
        yield* give(access, absenceId, inTime, "b")
        assert.deepInclude(yield* onlyAbsence(access, inTime), { state: "waiting", reason: "" })
      })
  )

  it.effect("is opened by staff with a trace that the family sees, and that says nothing of health", () =>
    Effect.gen(function* () {
      const { town, staff, access, childId, absenceId } = yield* absent
      yield* give(access, absenceId, inTime)
      const [opened] = yield* ProofReviews.use((reviews) => reviews.open(staff, absenceId, "absence du 22"))
      assert.isDefined(opened)
      const sql = yield* SqlClient.SqlClient
      const reads = yield* sql`select child_id, purpose from health_reads where town_id = ${town.id}`
      assert.deepStrictEqual(reads, [{ childId, purpose: "absence du 22" }])
    })
  )

  it.effect("is taken back by its household alone until the town has decided, and its bytes go", () =>
    Effect.gen(function* () {
      const { town, staff, access, absenceId } = yield* absent
      const given = yield* give(access, absenceId, inTime)
      const takeBack = (family: FamilyAccess, fileId = given.id) =>
        Effect.result(AbsenceProofs.use((proofs) => proofs.takeBack(family, absenceId, fileId)))
      const tagOf = (result: Result.Result<void, { readonly _tag: string }>) =>
        Result.isFailure(result) ? result.failure._tag : "done"
      const { access: others } = yield* familyWith(town, ["Zoé"], [proved])
      assert.strictEqual(tagOf(yield* takeBack(others)), "AbsenceNotFound")
      assert.strictEqual(tagOf(yield* takeBack(access)), "done")
      assert.strictEqual(tagOf(yield* takeBack(access)), "AbsenceNotFound")
      const sql = yield* SqlClient.SqlClient
      assert.deepStrictEqual(yield* sql`select id from stored_files where town_id = ${town.id}`, [])
      assert.deepInclude(yield* onlyAbsence(access, inTime), { state: "unproved", proofs: [] })

      const second = yield* give(access, absenceId, inTime, "b")
      yield* ProofReviews.use((reviews) => reviews.accept(staff, absenceId))
      assert.strictEqual(tagOf(yield* takeBack(access, second.id)), "ProofSettled")
      assert.strictEqual((yield* onlyAbsence(access, inTime))?.proofs.length, 1)
    })
  )

  it.effect("is kept by the sweep of files, and erased two months after it was decided upon", () =>
    Effect.gen(function* () {
      const { town, staff, access, absenceId } = yield* absent
      yield* give(access, absenceId, inTime)
      const sql = yield* SqlClient.SqlClient
      const files = Effect.map(sql`select 1 from stored_files where town_id = ${town.id}`, ({ length }) => length)
      const { sweep } = yield* absenceData
      const keepOn = (today: string) =>
        Effect.andThen(
          sweep({
            ...{ town, today, serves: sql`true`, notInBooksSince: () => sql`true`, eraseAccounts: () => Effect.void },
            entries: { asAccounts: [], explained: sql`true` }
          }),
          runsAt(`${today}T12:00:00Z`, sweepFiles)
        )
      yield* keepOn("2026-12-26")
      assert.strictEqual(yield* files, 1)
      yield* runsAt(
        "2026-12-28T09:00:00Z",
        ProofReviews.use((reviews) => reviews.accept(staff, absenceId))
      )
      yield* keepOn("2027-02-28")
      assert.strictEqual(yield* files, 1)
      yield* keepOn("2027-03-01")
      assert.strictEqual(yield* files, 0)
      assert.deepInclude(yield* onlyAbsence(access, "2027-03-01T12:00:00Z"), { state: "accepted", proofs: [] })
    })
  )

  it.effect("is one for all units that are declared at once, and for days that are declared again", () =>
    Effect.gen(function* () {
      const { access, absence, absenceId } = yield* absent
      const again = (key: string) =>
        runsAt(
          inTime,
          Absences.use((absences) => absences.declare(access, { ...absence, key, days: [tuesday] }))
        )
      assert.strictEqual((yield* again(absence.key)).absenceId, absenceId)
      assert.strictEqual((yield* again(crypto.randomUUID())).absenceId, absenceId)
      assert.strictEqual((yield* onlyAbsence(access, inTime))?.days.length, 2)
    })
  )
})
