import { join } from "node:path"
import { afterAll, assert, describe, test } from "vitest"
import { workplace } from "./support/portail.ts"

const place = await workplace()
const { portail, json } = place

const canteen = `town: Essai
activities:
  - code: cantine
    rules:
      add: [{ limit: { kind: weekday, weekday: friday, at: 12:00 } }]
cases: |
  rule; day; expected
  add; 2026-11-12; 2026-11-06T12:00
`

describe("a file of rules and cases", () => {
  afterAll(place.remove)

  test("is shown case by case, with what families read, and ends well where all are right", async () => {
    const { code, out, err } = await portail("activity", "test", await place.write("juste.yaml", canteen))
    assert.strictEqual(code, 0)
    assert.include(out, "cantine : Réservation possible jusqu’au vendredi de la semaine précédente à 12")
    assert.match(out, /✓ juste +cantine +add +jeu\. 12\/11\/2026 +ven\. 06\/11\/2026 12:00 +ven\. 06\/11\/2026 12:00/)
    assert.include(err, "1 cas juste, 0 cas faux.")
  })

  test("ends with 8 where a case is wrong, and says what was expected and what was found", async () => {
    const file = await place.write("faux.yaml", canteen.replace("2026-11-06T12:00", "2026-11-05T12:00"))
    const { code, out } = await portail("activity", "test", file)
    assert.strictEqual(code, 8)
    assert.match(out, /✗ faux .* jeu\. 05\/11\/2026 12:00 +ven\. 06\/11\/2026 12:00/)
    const { document } = await json("activity", "test", file)
    assert.deepInclude(document, { right: 0, wrong: 1 })
    assert.deepInclude(document.cases[0], { found: "2026-11-06T11:00:00.000Z", passed: false })
  })

  test("ends with 8 where its rules do not hold together, unless that is what the file expects", async () => {
    const rules = canteen.replace("at: 12:00 } }]", "at: 12:00 } }, { limit: { kind: hours-before, hours: 1 } }]")
    const { code, out } = await portail("activity", "test", await place.write("doubles.yaml", rules))
    assert.strictEqual(code, 8)
    assert.include(out.replaceAll("\u00a0", " "), "✗ cantine : rules.add n° 1 et n° 2 : valent le même jour")
    const expected = await place.write("attendues.yaml", `refused: [overlap]\n${rules}`)
    assert.strictEqual((await portail("activity", "test", expected)).code, 0)
    const whole = await portail("activity", "test", await place.write("entieres.yaml", `refused: [hole]\n${canteen}`))
    assert.strictEqual(whole.code, 8)
    assert.include(whole.out, "hole était attendu")
  })

  test("may name the town's own file of activities, whose rules are tried as they are", async () => {
    const activity = `activities:
  - code: cantine
    name: Cantine
    periods: [{ code: annee, name: Année, from: 2026-09-01, to: 2027-07-02 }]
    parts:
      - code: repas
        name: Repas
        kind: meal
        weekdays: [monday, tuesday, thursday, friday]
        on: school-days
        startsAt: 12:00
        endsAt: 13:30
    rules: { add: [{ limit: { kind: hours-before, hours: 24 } }] }
`
    await place.write("activites.yaml", activity)
    const cases =
      "calendar: { zone: B }\nfile: activites.yaml\ncases: |\n  rule; day; expected\n  add; 2026-11-12; 2026-11-11T12:00\n"
    const { code, out } = await portail("activity", "test", await place.write("cas.yaml", cases))
    assert.strictEqual(code, 0)
    assert.include(out, "✓ juste")
    const lost = await portail(
      "activity",
      "test",
      await place.write("perdu.yaml", cases.replace("activites", "absent"))
    )
    assert.strictEqual(lost.code, 3)
    const neither = await portail("activity", "test", await place.write("rien.yaml", "cases: ''"))
    assert.include(neither.err, "attendu : activities, ou le fichier qui les contient (file)")
  })

  test("that cannot be read is refused with the place of each mistake", async () => {
    const refusal = async (name: string, text: string) => {
      const { code, err } = await portail("activity", "test", await place.write(name, text))
      assert.strictEqual(code, 3)
      return err
    }
    assert.include(await refusal("genre.yaml", canteen.replace("kind: weekday", "kind: jour")), "a limit whose kind is")
    assert.include(await refusal("jour.yaml", canteen.replace("2026-11-12", "2026-11-31")), "ligne 2, cases.day")
    assert.include(await refusal("colonnes.yaml", canteen.replace("rule; day", "regle; jour")), "cases : ")
    assert.include(await refusal("yaml.yaml", "activities: ["), "n'est pas un fichier de cas valable")
    assert.strictEqual((await portail("activity", "test", join(place.folder, "absent.yaml"))).code, 3)
  })
})
