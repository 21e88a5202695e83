import { randomUUID } from "node:crypto"
import { assert } from "@effect/vitest"
import { Cause, Effect, Exit, Layer, Result } from "effect"
import { SqlClient } from "effect/sql"
import { Secret, TOTP } from "otpauth"
import { Attempts } from "../../../src/accounts/Attempts.ts"
import type { StaffAccess } from "../../../src/accounts/FamilyAccess.ts"
import { Activities } from "../../../src/activities/Activities.ts"
import { Audit } from "../../../src/audit/Audit.ts"
import { readKeyring } from "../../../src/platform/crypto/keyring.ts"
import { Seals } from "../../../src/platform/crypto/Seals.ts"
import { CodeConfirmations } from "../../../src/reservations/attendance/links/CodeConfirmations.ts"
import { LinkCodes } from "../../../src/reservations/attendance/links/LinkCodes.ts"
import { LinkTablets } from "../../../src/reservations/attendance/links/LinkTablets.ts"
import { StaffLinks } from "../../../src/reservations/attendance/links/StaffLinks.ts"
import { Towns } from "../../../src/towns/Towns.ts"
import { runsAt } from "../../support/clock.ts"
import { describeOnDatabase } from "../../support/databases.ts"
import { familiesLayer } from "../../support/families.ts"
import { bookingTown, newOffer } from "../../support/planning.ts"

const keyring = Result.getOrThrow(readKeyring(`k1:${Buffer.alloc(32, 7).toString("base64")}`))
const services = Layer.mergeAll(LinkCodes.layer, LinkTablets.layer, CodeConfirmations.layer).pipe(
  Layer.provideMerge(StaffLinks.layer),
  Layer.provideMerge(Activities.layer),
  Layer.provideMerge(Layer.mergeAll(familiesLayer, Attempts.layer, Seals.layerOf(keyring), Towns.layer)),
  Layer.provideMerge(Audit.layer)
)

const club = {
  ...{ code: "club", name: "Club", periods: [{ code: "annee", name: "Année", from: "2026-09-01", to: "2099-07-04" }] },
  parts: [
    {
      ...{ code: "matin", name: "Matin", kind: "half-day", weekdays: ["wednesday"], on: "every-day" },
      ...{ startsAt: "08:00", endsAt: "12:00" }
    }
  ]
}
const order = {
  ...{ label: "Équipe du midi", activity: "club", place: null, group: null },
  ...{ from: "2026-12-01", to: "2026-12-10", health: null }
}
const morning = "2026-12-02T08:10:00.000Z"
/** What a telephone shows at an instant. */
const codeAt = (seed: string, instant = morning) =>
  new TOTP({ secret: Secret.fromBase32(seed) }).generate({ timestamp: Date.parse(instant) })
/** Six digits that are none of a seed's around an instant. */
const wrongCode = (seed: string) => {
  const near = [-30, 0, 30].map((seconds) => codeAt(seed, new Date(Date.parse(morning) + seconds * 1000).toISOString()))
  return ["000000", "111111", "222222", "333333"].find((code) => !near.includes(code)) ?? ""
}

/** A link with a code, and what a tablet does with it. */
const withLink = Effect.gen(function* () {
  const staff = yield* bookingTown
  yield* newOffer(staff.town, [club])
  const [links, codes, confirmations] = [yield* StaffLinks, yield* LinkCodes, yield* CodeConfirmations]
  const { id, secret, seed } = yield* codes.create(staff, order)
  const open = (tablet: string, proof?: string) => links.open(staff.town, secret, tablet, proof)
  const confirm = (tablet: string, code: string) =>
    Effect.flatMap(links.knock(staff.town, secret, tablet), (door) => confirmations.confirm(door, code))
  return { staff, id, secret, seed, codes, links, open, confirm }
})

const failure = <A, E>(effect: Effect.Effect<A, E>) => Effect.map(Effect.flip(effect), (error) => error)
const inTheMorning = <A, E, R>(effect: Effect.Effect<A, E, R>) => runsAt(morning, effect)
const entries = (staff: StaffAccess, id: string) =>
  SqlClient.SqlClient.use(
    (sql) => sql<{ action: string; actor: string }>`select action, actor from audit_entries
      where town_id = ${staff.townId} and subject_id = ${id} order by id`
  )

describeOnDatabase("a staff link with a code", services, (it) => {
  it.effect("opens on a tablet once the code of the moment was typed there, until the end of the day", () =>
    inTheMorning(
      Effect.gen(function* () {
        const { staff, id, seed, open, confirm } = yield* withLink
        const [tablet, other] = [randomUUID(), randomUUID()]
        assert.deepInclude(yield* failure(open(tablet)), { _tag: "StaffLinkUnconfirmed", way: "code" })
        const { proof, until } = yield* confirm(tablet, codeAt(seed))
        assert.strictEqual(until.toISOString(), "2026-12-02T23:00:00.000Z")
        assert.strictEqual((yield* open(tablet, proof)).label, "Équipe du midi")
        assert.strictEqual((yield* failure(open(other, proof)))._tag, "StaffLinkUnconfirmed")
        const tomorrow = runsAt("2026-12-02T23:00:00.000Z", open(tablet, proof))
        assert.strictEqual((yield* failure(tomorrow))._tag, "StaffLinkUnconfirmed")
        assert.deepStrictEqual(
          (yield* entries(staff, id)).map(({ action }) => action),
          ["attendance.link-create", "attendance.link-code", "attendance.link-confirm", "attendance.link-use"]
        )
      })
    )
  )

  it.effect("takes each code once, of however many tablets at once", () =>
    inTheMorning(
      Effect.gen(function* () {
        const { seed, confirm } = yield* withLink
        const tried = yield* Effect.forEach(
          Array.from({ length: 4 }, () => randomUUID()),
          (tablet) => Effect.exit(confirm(tablet, codeAt(seed))),
          { concurrency: "unbounded" }
        )
        assert.lengthOf(tried.filter(Exit.isSuccess), 1)
        const reasons = tried.filter(Exit.isFailure).map(({ cause }) => Cause.squash(cause))
        for (const reason of reasons) assert.deepInclude(reason, { _tag: "CodeRefused", reason: "used" })
        const next = "2026-12-02T08:10:30.000Z"
        assert.isString((yield* runsAt(next, confirm(randomUUID(), codeAt(seed, next)))).proof)
      })
    )
  )

  it.effect("counts no used code as a guess, and forgets no guess for it", () =>
    inTheMorning(
      Effect.gen(function* () {
        const { seed, confirm } = yield* withLink
        const used = Effect.gen(function* () {
          const refusal = yield* failure(confirm(randomUUID(), codeAt(seed)))
          assert.deepInclude(refusal, { _tag: "CodeRefused", reason: "used" })
        })
        yield* confirm(randomUUID(), codeAt(seed))
        for (let tablet = 0; tablet < 8; tablet++) yield* used
        for (let tries = 0; tries < 4; tries++) yield* failure(confirm(randomUUID(), wrongCode(seed)))
        yield* used
        yield* failure(confirm(randomUUID(), wrongCode(seed)))
        assert.strictEqual((yield* failure(confirm(randomUUID(), codeAt(seed))))._tag, "AttemptsDelayed")
      })
    )
  )

  it.effect("lets nobody guess: after five wrong codes even the right one waits, on all its tablets", () =>
    inTheMorning(
      Effect.gen(function* () {
        const { seed, confirm } = yield* withLink
        for (let tries = 0; tries < 5; tries++) {
          const refusal = yield* failure(confirm(randomUUID(), wrongCode(seed)))
          assert.deepInclude(refusal, { _tag: "CodeRefused", reason: "wrong" })
        }
        const delayed = yield* failure(confirm(randomUUID(), codeAt(seed)))
        assert.strictEqual(delayed._tag, "AttemptsDelayed")
        const later = "2026-12-02T08:11:00.000Z"
        assert.isString((yield* runsAt(later, confirm(randomUUID(), codeAt(seed, later)))).proof)
      })
    )
  )

  it.effect("given a new code, opens neither by the old one nor on a tablet that was confirmed by it", () =>
    inTheMorning(
      Effect.gen(function* () {
        const { staff, id, secret, seed, codes, links, open, confirm } = yield* withLink
        const tablet = randomUUID()
        const { proof } = yield* confirm(tablet, codeAt(seed))
        const renewed = yield* codes.renew(staff, id)
        assert.strictEqual((yield* failure(open(tablet, proof)))._tag, "StaffLinkUnconfirmed")
        if (codeAt(seed) !== codeAt(renewed.seed)) {
          assert.strictEqual((yield* failure(confirm(tablet, codeAt(seed))))._tag, "CodeRefused")
        }
        const link = yield* links.knock(staff.town, secret, tablet)
        const again = yield* codes.renew(staff, id)
        const confirmations = yield* CodeConfirmations
        if (codeAt(again.seed) !== codeAt(renewed.seed)) {
          const outrun = yield* failure(confirmations.confirm(link, codeAt(renewed.seed)))
          assert.deepInclude(outrun, { _tag: "CodeRefused", reason: "wrong" })
        }
        assert.isString((yield* confirm(tablet, codeAt(again.seed))).proof)
        yield* links.revoke(staff, id)
        assert.strictEqual((yield* failure(codes.renew(staff, id)))._tag, "StaffLinkNotFound")
        assert.strictEqual((yield* failure(confirm(tablet, codeAt(again.seed))))._tag, "StaffLinkEnded")
      })
    )
  )

  it.effect("is ended on one tablet, which is told to be confirmed anew, and goes on on the others", () =>
    inTheMorning(
      Effect.gen(function* () {
        const { staff, id, seed, open, confirm } = yield* withLink
        const other = yield* bookingTown
        const tablets = yield* LinkTablets
        const [kept, lost] = [randomUUID(), randomUUID()]
        const next = "2026-12-02T08:10:30.000Z"
        const first = yield* confirm(kept, codeAt(seed))
        const second = yield* runsAt(next, confirm(lost, codeAt(seed, next)))
        yield* open(lost, second.proof)
        const shown = Effect.map(tablets.list(staff, id), (all) =>
          all.map(({ number, usedOn, confirmedUntil, confirmedBy }) => [
            number,
            usedOn,
            confirmedUntil?.toISOString() ?? null,
            confirmedBy
          ])
        )
        const until = "2026-12-02T23:00:00.000Z"
        assert.deepStrictEqual(yield* shown, [
          [1, null, until, "code"],
          [2, "2026-12-02", until, "code"]
        ])
        assert.deepStrictEqual(yield* tablets.list(other, id), [])
        for (const [whose, number] of [[other, 2] as const, [staff, 3] as const]) {
          assert.strictEqual((yield* failure(tablets.end(whose, id, number)))._tag, "LinkTabletNotConfirmed")
        }
        yield* tablets.end(staff, id, 2)
        assert.deepInclude(yield* failure(open(lost, second.proof)), { _tag: "StaffLinkUnconfirmed", way: "code" })
        assert.strictEqual((yield* open(kept, first.proof)).linkId, id)
        assert.deepStrictEqual((yield* shown)[1], [2, "2026-12-02", null, null])
        assert.strictEqual((yield* failure(tablets.end(staff, id, 2)))._tag, "LinkTabletNotConfirmed")
        assert.strictEqual((yield* failure(confirm(lost, codeAt(seed))))._tag, "CodeRefused")
        assert.strictEqual(
          (yield* entries(staff, id)).filter(({ action }) => action === "attendance.link-end-tablet").length,
          1
        )
      })
    )
  )

  it.effect("made without one gets one, one that names agents none, and the seed is nowhere in clear", () =>
    inTheMorning(
      Effect.gen(function* () {
        const { staff, codes, links } = yield* withLink
        const sql = yield* SqlClient.SqlClient
        const plain = yield* links.create(staff, order)
        const tablet = randomUUID()
        assert.strictEqual((yield* links.open(staff.town, plain.secret, tablet)).linkId, plain.id)
        const { seed } = yield* codes.renew(staff, plain.id)
        assert.deepInclude(yield* failure(links.open(staff.town, plain.secret, tablet)), { way: "code" })
        const named = yield* links.create(staff, { ...order, agents: ["lea@ville.example"] })
        assert.strictEqual((yield* failure(codes.renew(staff, named.id)))._tag, "StaffLinkNotFound")
        const both = sql`update staff_links set agents = array['lea@ville.example']
          where town_id = ${staff.townId} and id = ${plain.id}`
        assert.isTrue(Exit.isFailure(yield* Effect.exit(both)))
        const [{ rows } = { rows: seed }] = yield* sql<{ rows: string }>`select
          (select string_agg(to_jsonb(l)::text, '') from staff_links l where town_id = ${staff.townId}) ||
          (select string_agg(to_jsonb(a)::text, '') from audit_entries a where town_id = ${staff.townId}) as rows`
        assert.notInclude(rows, seed)
        assert.deepStrictEqual(
          (yield* links.list(staff, { ended: false })).map(({ secondFactor }) => secondFactor).toSorted(),
          ["agent", "code", "code"]
        )
      })
    )
  )
})
