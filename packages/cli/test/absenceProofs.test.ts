import { readFile, stat } from "node:fs/promises"
import { join } from "node:path"
import { Effect, Layer, Result, Stream } from "effect"
import sharp from "sharp"
import { afterAll, assert, beforeAll, describe, test, vi } from "vitest"
import { fileServices } from "../../core/src/files/layer.ts"
import { readKeyring } from "../../core/src/platform/crypto/keyring.ts"
import { Seals } from "../../core/src/platform/crypto/Seals.ts"
import { AbsenceProofs } from "../../core/src/reservations/absences/AbsenceProofs.ts"
import { Absences } from "../../core/src/reservations/absences/Absences.ts"
import type { Town } from "../../core/src/towns/Town.ts"
import { bookingServices } from "../../core/test/reservations/bookingsUnderTest.ts"
import { runsAt } from "../../core/test/support/clock.ts"
import { childIdOf, householdAccess } from "../../core/test/support/householdAccess.ts"
import { inTown, newEnrolments, newOffer, newReservations, newSlots } from "../../core/test/support/planning.ts"
import { openWorkplace, samples } from "./support/portail.ts"

const place = await openWorkplace()
const { portail, json } = place

const key = `k1:${Buffer.alloc(32, 7).toString("base64")}`
const files = Layer.mergeAll(Absences.layer, AbsenceProofs.layer).pipe(
  Layer.provideMerge(fileServices),
  Layer.provideMerge(Layer.mergeAll(bookingServices, Seals.layerOf(Result.getOrThrow(readKeyring(key)))))
)

const [monday, tuesday] = ["2026-12-21", "2026-12-22"] as const
/** Proved within three days; the first day of an absence stays due. */
const club = {
  code: "club",
  name: "Club",
  periods: [{ code: "annee", name: "Année", from: "2026-09-01", to: "2099-07-04" }],
  parts: [
    {
      ...{ code: "jour", name: "Jour", kind: "day", on: "every-day", startsAt: "12:00", endsAt: "13:30" },
      weekdays: ["monday", "tuesday"]
    }
  ],
  rules: {
    cancel: [{ limit: { kind: "days-before", days: 1, at: "12:00" } }],
    absence: [{ proofWithinDays: 3, carenceDays: 1 }]
  }
}

/** Two days of a child, of which its family says that it does not come, and gives a photo that proves it. */
const provedAbsence = (town: Town) =>
  Effect.gen(function* () {
    yield* newOffer(town, [club])
    yield* newEnrolments(town, [{ childRef: "E1", activity: "club" }])
    yield* newSlots(
      town,
      [monday, tuesday].map((day) => ({ activity: "club", day, part: "jour" }))
    )
    yield* newReservations(
      town,
      [monday, tuesday].map((day) => ({ childRef: "E1", activity: "club", day, unit: "jour" }))
    )
    const access = yield* householdAccess(town, "F1", "claire@example.fr")
    const childId = yield* childIdOf(town, "E1")
    const absences = yield* Absences
    const asked = { key: crypto.randomUUID(), childId, activity: "club", unit: "jour", days: [monday, tuesday] }
    const { absenceId } = yield* runsAt("2026-12-21T11:30:00Z", absences.declare(access, asked))
    const photo = yield* Effect.promise(() =>
      sharp({ create: { width: 40, height: 30, channels: 3, background: "#336699" } })
        .jpeg()
        .toBuffer()
    )
    const proofs = yield* AbsenceProofs
    const given = proofs.add(access, absenceId ?? "", "a", Stream.make(new Uint8Array(photo)))
    yield* runsAt("2026-12-22T08:00:00Z", given)
  }).pipe(Effect.provide(files))

describe("the proofs of absences", () => {
  beforeAll(async () => {
    vi.stubEnv("PORTAIL_SECRET_KEY", key)
    await place.write("guide.pdf", "%PDF-1.4")
    await portail("town", "apply", await place.write("ville.yaml", samples.town))
    await portail("family", "import", "--yes", await place.write("familles.csv", samples.families))
    await inTown(place.dataDirectory, provedAbsence)
  })
  afterAll(async () => {
    vi.unstubAllEnvs()
    await place.remove()
  })

  const onlyOne = async (...more: ReadonlyArray<string>) =>
    (await json("attendance", "proofs", "list", ...more)).document[0]

  test("are listed with the child and the days, and how many files there are", async () => {
    const { code, out, err } = await portail("attendance", "proofs", "list")
    assert.strictEqual(code, 0, err)
    assert.match(out, /Léa MARTIN.*Club.*21\/12\/2026/s)
    assert.include(err, "1 justificatif à regarder.")
    const listed = await onlyOne()
    assert.deepInclude(listed, { files: 1, state: "waiting", householdRef: "F1" })
    assert.notProperty(listed, "proofs")
  })

  test("are opened with a purpose, as files that nobody else reads", async () => {
    const { id } = await onlyOne()
    const out = join(place.folder, "a-lire")
    assert.strictEqual((await portail("attendance", "proofs", "open", id, "--out", out)).code, 2)
    const opened = await json("attendance", "proofs", "open", id, "--purpose", "absence de décembre", "--out", out)
    assert.strictEqual(opened.code, 0, opened.err)
    const [file = ""] = opened.document.written
    assert.strictEqual((await sharp(await readFile(file)).metadata()).format, "jpeg")
    assert.strictEqual((await stat(file)).mode & 0o777, 0o600)
    assert.include(opened.err, "Ouverture inscrite au journal.")
    const unknown = await portail("attendance", "proofs", "open", "ffffffff", "--purpose", "x", "--out", out)
    assert.strictEqual(unknown.code, 4)
  })

  test("are accepted once: what is no longer due is shown first, and the carence stays", async () => {
    const { id } = await onlyOne()
    const shown = await portail("attendance", "proofs", "accept", id, "--dry-run")
    assert.strictEqual(shown.code, 0, shown.err)
    assert.strictEqual((await onlyOne()).state, "waiting")
    const { document, err } = await json("attendance", "proofs", "accept", id, "--yes")
    assert.deepEqual(
      [document.excused, document.due].map((days: ReadonlyArray<{ day: string }>) => days.map(({ day }) => day)),
      [[tuesday], [monday]]
    )
    assert.include(err, "Justificatif accepté ; un mail part à la famille.")
    const again = await portail("attendance", "proofs", "refuse", id, "--reason", "Illisible.", "--yes")
    assert.strictEqual(again.code, 4)
    assert.include(again.err, "Aucun justificatif n'attend de réponse")
    assert.strictEqual((await onlyOne("--all")).state, "accepted")
  })
})
