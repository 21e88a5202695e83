import { Effect } from "effect"
import { afterAll, assert, beforeAll, describe, test, vi } from "vitest"
import { newRequests } from "../../core/test/support/enrolments.ts"
import { inTown, newReservations, newSlots } from "../../core/test/support/planning.ts"
import { openWorkplace, samples } from "./support/portail.ts"

const place = await openWorkplace()
const { portail, json } = place

const activities = `activities:
  - code: mercredi
    name: Mercredis
    places: [{ code: nord, name: Centre Nord }]
    periods: [{ code: annee, name: Année 2026-2027, from: 2026-09-02, to: 2027-06-30 }]
  - { code: camp, name: Camp }
`

const requests = [
  { childRef: "E1", activity: "mercredi", id: "00000000-0000-7000-8000-0000000000a1" },
  { childRef: "E2", activity: "mercredi", id: "00000000-0000-7000-8000-0000000000a2" },
  { childRef: "E3", activity: "camp", id: "00000000-0000-7000-8000-0000000000a3" }
]

const waiting = async () =>
  (await json("enrolment", "list", "--state", "demandée")).document.map((row: { childRef: string }) => row.childRef)

describe("enrolments", () => {
  beforeAll(async () => {
    vi.stubEnv("PORTAIL_SECRET_KEY", `k1:${Buffer.alloc(32, 7).toString("base64")}`)
    await place.write("guide.pdf", "%PDF-1.4")
    await portail("town", "apply", await place.write("ville.yaml", samples.town))
    await portail("activity", "apply", "--yes", await place.write("activites.yaml", activities))
    await portail("family", "import", "--yes", await place.write("familles.csv", samples.families))
    await inTown(place.dataDirectory, (town) => newRequests(town, requests))
  })
  afterAll(async () => {
    vi.unstubAllEnvs()
    await place.remove()
  })

  test("are listed by state, activity, period and child, with names where the town has them", async () => {
    const { code, out, err } = await portail("enrolment", "list", "--activity", "Mercredis", "--period", "annee")
    assert.strictEqual(code, 0)
    assert.match(out, /0000a1 +demandée +\S+ \S+ +F1 +Mercredis +Année 2026-2027/)
    assert.include(err, "2 inscriptions.")
    const { document } = await json("enrolment", "list", "--child", "E3")
    assert.deepInclude(document[0], { activityName: "Camp", state: "requested", householdRef: "F2" })
    assert.notProperty(document[0], "childId")
    const csv = (await portail("enrolment", "list", "--csv")).out.split("\n")
    assert.match(csv[0] ?? "", /Inscription;État;Enfant;Foyer/)
  })

  test("are counted among what waits", async () => {
    const { out, err } = await portail("status")
    assert.match(out, /inscriptions à décider +3 /)
    assert.include(err, "3 inscriptions")
  })

  test("are decided only where somebody says which", async () => {
    const { code, err } = await portail("enrolment", "accept", "--yes")
    assert.strictEqual(code, 2)
    assert.include(err, "--all")
    assert.strictEqual((await portail("enrolment", "accept", "0000a1", "--all", "--yes")).code, 2)
    assert.strictEqual((await portail("enrolment", "refuse", "0000a1", "--yes")).code, 2)
    assert.strictEqual((await portail("enrolment", "accept", "ffffff", "--yes")).code, 4)
    assert.deepEqual(await waiting(), ["E1", "E2", "E3"])
  })

  test("are shown first, and accepted by a filter all at once", async () => {
    const shown = await portail("enrolment", "accept", "--activity", "mercredi", "--dry-run")
    assert.strictEqual(shown.code, 0)
    assert.match(shown.out, /0000a1 +\S+ \S+ +F1 +Mercredis/)
    assert.lengthOf(await waiting(), 3)
    const { document } = await json("enrolment", "accept", "--activity", "mercredi", "--yes")
    assert.deepEqual(document, { dryRun: false, accepted: requests.slice(0, 2).map(({ id }) => id) })
    assert.deepEqual(await waiting(), ["E3"])
  })

  test("are refused with a reason, one by its id; what is decided is not decided again", async () => {
    const refused = await portail("enrolment", "refuse", "0000a3", "--reason", "Complet.", "--yes")
    assert.include(refused.err, "1 inscription refusée.")
    const [row] = (await json("enrolment", "list", "--state", "refused")).document
    assert.deepInclude(row, { childRef: "E3", reason: "Complet." })
    const again = await portail("enrolment", "accept", "0000a3", "--dry-run")
    assert.strictEqual(again.code, 7)
    assert.include(again.err, "n'attend plus")
    assert.include((await portail("enrolment", "accept", "--all", "--yes")).err, "Aucune demande n'attend")
  })

  test("are imported with the places that a file says", async () => {
    const file = await place.write(
      "inscriptions.csv",
      "Famille;Élève;Activité;Du;Au;Période;Lieu\nF1;E1;mercredi;02/09/2026;30/06/2027;annee;Gymnase\n"
    )
    const { code, err, out } = await portail("enrolment", "import", file)
    assert.strictEqual(code, 3)
    assert.include(`${out}${err}`, "l'activité mercredi n'a pas de lieu Gymnase")
  })
  test("that end earlier show what they cancel, and cancel it once somebody agreed", async () => {
    const lines = (end: string) => `foyer;enfant;activite;debut;fin\nF1;E1;camp;01/09/2099;${end}\n`
    await portail("enrolment", "import", await place.write("longues.csv", lines("31/12/2099")))
    await inTown(place.dataDirectory, (town) =>
      Effect.andThen(
        newSlots(town, [{ activity: "camp", day: "2099-12-01", part: "matin", capacity: 1 }]),
        newReservations(town, [{ childRef: "E1", activity: "camp", day: "2099-12-01", unit: "matin" }])
      )
    )
    const shorter = await place.write("courtes.csv", lines("30/11/2099"))
    const shown = await portail("enrolment", "import", shorter, "--dry-run")
    assert.include(`${shown.out}${shown.err}`.replace(/\s+/g, " "), "1 réservation est annulée sans frais après la fin")
    assert.include(shown.err, "1 réservation après la fin, de 1 foyer : à annuler sans frais.")
    assert.include(shown.err, "à prévenir autrement : F1.")
    const done = await portail("enrolment", "import", shorter, "--yes")
    assert.strictEqual(done.code, 0)
    assert.include(done.err, "annulation sans frais, familles prévenues")
    assert.notInclude((await portail("enrolment", "import", shorter)).err, "réservation")
  })

  test("are ended by a command that first shows what is booked afterwards", async () => {
    await inTown(place.dataDirectory, (town) =>
      Effect.andThen(
        newSlots(town, [{ activity: "camp", day: "2099-11-20", part: "matin", capacity: 1 }]),
        newReservations(town, [{ childRef: "E1", activity: "camp", day: "2099-11-20", unit: "matin" }])
      )
    )
    const camp = async () =>
      (await json("enrolment", "list", "--child", "E1", "--activity", "camp", "--state", "accepted")).document[0]
    const { id } = await camp()
    const shown = await portail("enrolment", "end", id, "--on", "10/11/2099", "--dry-run")
    assert.strictEqual(shown.code, 0, shown.err)
    assert.match(shown.out, /20\/11\/2099 +Léa +F1 +matin/)
    assert.include(shown.err, "Rien n'a été changé (--dry-run).")
    assert.strictEqual((await camp()).endsOn, "2099-11-30")
    const outside = await portail("enrolment", "end", id, "--on", "01/12/2099", "--yes")
    assert.strictEqual(outside.code, 2)
    assert.include(outside.err, "L'inscription va du 01/09/2099 au 30/11/2099")
    const done = await portail("enrolment", "end", id, "--on", "10/11/2099", "--yes")
    assert.strictEqual(done.code, 0, done.err)
    assert.include(done.err, "1 réservation annulée sans frais, 0 mail. Sans adresse mail, à prévenir autrement : F1.")
    assert.strictEqual((await camp()).endsOn, "2099-11-10")
    assert.include(
      (await portail("enrolment", "end", id, "--on", "10/11/2099", "--yes")).err,
      "Elle finit déjà ce jour-là."
    )
    const asked = await portail("enrolment", "end", "0000a3", "--on", "10/11/2099", "--yes")
    assert.strictEqual(asked.code, 2)
    assert.include(asked.err, "Seule une inscription acceptée se termine.")
  })
})
