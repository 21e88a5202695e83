import { afterAll, assert, beforeAll, describe, test } from "vitest"
import { inTown, newReservations } from "../../core/test/support/planning.ts"
import { openWorkplace, samples } from "./support/portail.ts"

const place = await openWorkplace()
const { portail, json } = place

/** A canteen on every Monday and Thursday of years to come. */
const canteen = (weekdays = "[monday, thursday]", more = "") => `activities:
  - code: cantine
    name: Cantine
    periods: [{ code: annee, name: Année, from: 2030-09-02, to: 2030-10-31 }]
    parts:
      - { code: repas, name: Repas, kind: meal, weekdays: ${weekdays}, on: every-day, startsAt: 11:45, endsAt: 13:30, capacity: { each: 20 } }
    rules: { add: [{ limit: { kind: weekday, weekday: thursday, at: 12:00 } }] }
${more}`
const apply = async (text: string, ...more: ReadonlyArray<string>) =>
  portail("activity", "apply", await place.write("activites.yaml", text), ...more)

describe("the activities that a town offers", () => {
  beforeAll(async () => {
    await portail("town", "apply", await place.write("ville.yaml", samples.town.replace("guide: guide.pdf\n", "")))
    await portail("family", "import", await place.write("familles.csv", samples.families))
  })
  afterAll(() => place.remove())

  test("are applied with their slots after showing both; the same file again changes nothing", async () => {
    const shown = await apply(canteen(), "--dry-run")
    assert.deepInclude(shown, { code: 0 })
    assert.match(shown.out, /cantine +18 +0 +02\/09\/2030 – 31\/10\/2030/)
    assert.include(shown.err, "rien n'a été changé (--dry-run)")
    const applied = await apply(canteen(), "--yes")
    assert.include(applied.out, "propose 1 activité aux familles")
    assert.include((await apply(canteen())).out, "rien à changer")
    assert.include((await portail("activity", "slots")).out, "rien à changer")
  })

  test("are shown in words, with their rules and next slots", async () => {
    const { out } = await portail("activity", "show", "cantine")
    assert.include(out, "Repas (repas) : lundi, jeudi, école et vacances, de 11\u00a0h\u00a045 à 13\u00a0h\u00a030")
    assert.include(out, "Réservation possible jusqu’au jeudi de la semaine précédente à 12\u00a0h.")
    assert.match(out, /02\/09\/2030 +Repas +0 +20/)
    assert.match((await portail("activity", "list")).out, /cantine +Cantine/)
    const refused = await portail("activity", "show", "judo")
    assert.include(refused.err, "La ville n'a pas d'activité judo.")
  })

  test("are exported as the file that applies them again", async () => {
    const { out } = await portail("activity", "export")
    assert.include((await apply(out)).out, "rien à changer")
  })

  test("name who would lose a place before anything is done, and tell afterwards", async () => {
    const child = "E1"
    await inTown(place.dataDirectory, (town) =>
      newReservations(town, [{ childRef: child, activity: "cantine", day: "2030-09-05", unit: "repas" }])
    )
    const { document } = await json(
      "activity",
      "apply",
      await place.write("lundis.yaml", canteen("[monday]")),
      "--dry-run"
    )
    assert.deepInclude(document.slots.cancelled[0], { day: "2030-09-05", childRef: child, activity: "cantine" })
    const shown = await apply(canteen("[monday]"))
    assert.match(shown.out, /1 réservation à annuler, la famille en sera avertie :\n.*\n05\/09\/2030 +cantine/)
    assert.include(shown.err, "annuler 1 réservation et avertir les familles")
    assert.notStrictEqual(shown.code, 0)
    const done = await apply(canteen("[monday]"), "--yes")
    assert.include(done.out, "1 réservation annulée de 1 foyer")
  })

  test("of a file that does not hold together are refused with everything to mend", async () => {
    const wrong = canteen("[]", "    service: nulle-part\n    units: [{ code: midi, name: Midi, takes: [diner] }]\n")
    const { code, err } = await apply(wrong)
    assert.strictEqual(code, 3)
    assert.include(err, "cantine : parts.repas : aucun jour de la semaine (weekdays)")
    assert.include(err, "cantine : units.midi.takes : partie de journée inconnue : diner")
    const unknown = await apply(canteen("[monday]", "    service: nulle-part\n"))
    assert.include(unknown.err, "cantine : service : service inconnu de la ville : nulle-part")
  })

  test("of a town's own file are told where they went", async () => {
    const file = await place.write("ancienne.yaml", `${samples.town}activities: [{ code: judo, name: Judo }]\n`)
    const { code, err } = await portail("town", "apply", file)
    assert.strictEqual(code, 3)
    assert.include(err, "portail activity apply")
  })
})
