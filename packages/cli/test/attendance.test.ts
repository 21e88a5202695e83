import { readFile, stat } from "node:fs/promises"
import { join } from "node:path"
import { Effect } from "effect"
import { afterAll, assert, beforeAll, describe, onTestFinished, test, vi } from "vitest"
import { inTown, newOffer, newReservations, newSlots } from "../../core/test/support/planning.ts"
import { main } from "../src/program.ts"
import { openWorkplace, samples } from "./support/portail.ts"
import { recording } from "./support/recording.ts"

const place = await openWorkplace()
const { portail, json } = place

const canteen = {
  code: "cantine",
  name: "Restauration",
  parts: [
    {
      code: "repas",
      name: "Repas",
      kind: "meal",
      weekdays: ["monday"],
      on: "every-day",
      startsAt: "12:00",
      endsAt: "14:00"
    }
  ]
}
const lunch = { activity: "cantine", unit: "repas" }
const day = ["--day", "2026-09-14"]
const lines = (text: string) => text.split("\n").map((line) => line.replaceAll(/ +/g, " ").trim())

describe("attendance", () => {
  beforeAll(async () => {
    await place.write("guide.pdf", "%PDF-1.4")
    await portail("town", "apply", await place.write("ville.yaml", samples.town))
    await portail("family", "import", "--yes", await place.write("familles.csv", samples.families))
    await inTown(place.dataDirectory, (town) =>
      Effect.gen(function* () {
        yield* newOffer(town, [canteen])
        yield* newSlots(town, [{ activity: "cantine", day: "2026-09-14", part: "repas" }])
        yield* newReservations(town, [
          { childRef: "E1", day: "2026-09-14", ...lunch },
          { childRef: "E3", day: "2026-09-14", ...lunch }
        ])
      })
    )
  })
  afterAll(place.remove)

  test("is noted for children by any of their names, and those who remain, then listed", async () => {
    const late = await portail("attendance", "set", "Léa Martin", "--activity", "cantine", ...day, "--late", "20")
    assert.deepEqual([late.code, late.err.trim()], [0, "1 enfant : présent, le 14/09/2026."])
    const rest = await portail("attendance", "list", ...day)
    assert.include(rest.out, "DURAND Zoé")
    assert.notInclude(rest.out, "MARTIN Léa")
    assert.include(rest.err, "2 présences attendues le 14/09/2026, 1 à noter.")
    const others = ["set", "--remaining", "--activity", "cantine", "--state", "absent-unexcused"]
    await portail("attendance", ...others, ...day)
    const { out } = await portail("attendance", "list", "--all", ...day)
    const shown = lines(out)
    assert.isTrue(shown.some((line) => /DURAND Zoé .*absent non excusé/.test(line)))
    assert.isTrue(shown.some((line) => /MARTIN Léa .*présent 20 min/.test(line)))
    const { document } = await json("attendance", "list", "--all", ...day)
    assert.lengthOf(document, 2)
  })

  test("is refused for who is not there, with the reason, and noted for nobody then", async () => {
    const { code, err } = await portail(
      "attendance",
      "set",
      "E2",
      "--activity",
      "cantine",
      ...day,
      "--state",
      "absent-excused"
    )
    assert.strictEqual(code, 4)
    assert.include(err, "E2 : absent de ce qu'il n'a pas réservé : « Restauration » le 14/09/2026.")
    assert.strictEqual((await portail("attendance", "set", "--activity", "cantine")).code, 2)
    assert.strictEqual((await portail("attendance", "set", "E1", "--remaining", "--activity", "cantine")).code, 2)
    assert.strictEqual((await portail("attendance", "set", "E1", "--activity", "cantine", "--late", "601")).code, 2)
  })

  test("is imported from a file, or refused by its lines", async () => {
    const file = await place.write("pointage.csv", "Élève;Activité;Date;Présence\nE2;cantine;14/09/2026;présente\n")
    assert.include((await portail("attendance", "import", "--yes", file)).err, "1 présence (nouveau : 1")
    const wrong = await place.write("faux.csv", "enfant;activite;jour;etat\nE2;cantine;14/09/2026;malade\n")
    const { code, out } = await portail("attendance", "import", "--yes", wrong)
    assert.strictEqual(code, 3)
    assert.include(out, "« malade » n'est ni présent")
  })

  test("has a sheet to print, and one for a spreadsheet that says nothing of health", async () => {
    const { code, out, err } = await portail("attendance", "sheet", "--activity", "cantine", ...day, "--csv")
    assert.strictEqual(code, 0)
    const [head, ...rows] = out.replace("\ufeff", "").trim().split("\r\n")
    assert.match(head ?? "", /^jour;activite;lieu;groupe;enfant;nom;prenom;classe;formule;de;a;regime;.*;etat;retard$/)
    assert.isTrue(rows.some((row) => /^2026-09-14;Restauration;;;E3;DURAND;Zoé;.*;12:00;14:00;/.test(row)))
    assert.match(err, /\d enfants, 1 groupe, le 14\/09\/2026\./)
    const file = join(place.folder, "feuille.pdf")
    await portail("attendance", "sheet", "--activity", "cantine", ...day, "--output", file)
    assert.strictEqual((await readFile(file)).subarray(0, 5).toString(), "%PDF-")
    assert.strictEqual((await stat(file)).mode & 0o777, 0o600)
    assert.strictEqual(
      (await portail("attendance", "sheet", "--activity", "cantine", ...day, "--output", file)).code,
      7
    )
  })

  test("has no sheet where nobody comes, nor with health for no purpose", async () => {
    assert.strictEqual(
      (await portail("attendance", "sheet", "--activity", "cantine", "--day", "2026-09-15", "--csv")).code,
      4
    )
    assert.strictEqual(
      (await portail("attendance", "sheet", "--activity", "cantine", ...day, "--csv", "--health")).code,
      2
    )
    assert.strictEqual((await portail("attendance", "sheet", "--activity", "cantine", ...day)).code, 2)
  })

  test("is preceded by meals, counted by site and diet and sent to a caterer", async () => {
    const { out, err } = await portail("planning", "meals", ...day, "--csv")
    assert.include(out, "Activité;Site;Repas;Total;Classique;Sans porc;Sans viande;Panier;À la limite;Depuis l'envoi")
    assert.match(out, /^Restauration;;Repas;2;2;0;0;0;/m)
    assert.match(err, /^2 repas.*, le 14\/09\/2026\.$/m)
    const order = ["--activity", "cantine", "--mail", "chef@traiteur.example"]
    assert.include((await portail("planning", "meals", ...day, ...order)).err, "envoyés à chef@traiteur.example")
    assert.match((await portail("planning", "meals", ...day, "--csv")).out, /;inchangé\r?$/m)
    assert.strictEqual((await portail("planning", "meals", ...day, "--mail", "chef@traiteur.example")).code, 2)
    const narrow = recording(80)
    await main(["planning", "meals", ...day, "--data-dir", place.dataDirectory], narrow)
    assert.isAtMost(Math.max(...narrow.written.out.split("\n").map(({ length }) => length)), 80)
  })

  test("fits a terminal of 80 columns", async () => {
    const terminal = recording(80)
    await main(["attendance", "list", "--all", ...day, "--data-dir", place.dataDirectory], terminal)
    assert.isAtMost(Math.max(...terminal.written.out.split("\n").map(({ length }) => length)), 80)
    assert.include(terminal.written.out, "DURAND Zoé")
  })

  test("is given to a team as a link, listed with the children it opens, and revoked by whom it is for", async () => {
    const order = [
      "create",
      "Équipe du midi",
      "--activity",
      "restauration",
      "--from",
      "2026-09-14",
      "--to",
      "2099-07-02"
    ]
    const made = await portail("attendance", "link", ...order)
    assert.match(made.out, /^https?:\/\/\S+\/pointage#[\w-]{43}\n$/)
    assert.include(
      made.err,
      "Équipe du midi : Restauration, du 14/09/2026 au 02/07/2099. Il vaut jusqu'au 03/07/2099 inclus"
    )
    const { document } = await json("attendance", "link", "list")
    assert.deepInclude(document[0], { label: "Équipe du midi", activity: "cantine", place: null, tablets: 0 })
    assert.notInclude(JSON.stringify(document), made.out.split("#")[1]?.trim() ?? "#")
    const open = await portail("attendance", "link", "end-tablet", "équipe du midi", "1", "--yes")
    assert.include(open.err, "s'ouvre par sa seule adresse")
    const ended = await portail("attendance", "link", "revoke", "équipe du midi", "--yes")
    assert.include(ended.err, "Lien annulé.")
    const again = await portail("attendance", "link", "revoke", "équipe du midi", "--yes")
    assert.include(again.err, "Aucun lien de pointage en cours ne s'appelle « équipe du midi »")
    const { document: none } = await json("attendance", "link", "list")
    assert.deepEqual(none, [])
    const typo = await portail("attendance", "link", "create", "X", "--activity", "cantine", "--health")
    assert.include(typo.err, "--health et --purpose vont ensemble.")
  })

  test("asks for a code where it was made with one, which a telephone reads in a terminal of 80 columns", async () => {
    vi.stubEnv("PORTAIL_SECRET_KEY", `k1:${Buffer.alloc(32, 3).toString("base64")}`)
    onTestFinished(() => void vi.unstubAllEnvs())
    const order = ["create", "Équipe du soir", "--activity", "restauration", "--to", "2099-07-02"]
    const terminal = recording(80)
    await main(["attendance", "link", ...order, "--code", "--data-dir", place.dataDirectory], terminal)
    assert.match(terminal.written.out, /^https?:\/\/\S+\/pointage#[\w-]{43}\n/)
    assert.match(terminal.written.out, /Ou à y taper : ([A-Z2-7]{4} ){7}[A-Z2-7]{4}\n$/)
    const square = terminal.written.out.split("\n").filter((line) => /[█▀▄]/.test(line))
    assert.isAtLeast(square.length, 20)
    assert.isAtMost(Math.max(...square.map(({ length }) => length)), 80)
    const { document } = await json("attendance", "link", "list")
    assert.deepInclude(document[0], { label: "Équipe du soir", secondFactor: "code" })
    const renewed = await json("attendance", "link", "renew-code", "équipe du soir", "--yes")
    assert.match(renewed.document.code.seed, /^[A-Z2-7]{32}$/)
    assert.include(renewed.document.code.address, `secret=${renewed.document.code.seed}`)
    const { document: tablets } = await json("attendance", "link", "show", "équipe du soir")
    assert.deepEqual(tablets, [])
    const nowhere = await portail("attendance", "link", "end-tablet", "équipe du soir", "1", "--yes")
    assert.include(nowhere.err, "Le lien de « Équipe du soir » n'est pas ouvert sur une tablette 1.")
    assert.strictEqual((await portail("attendance", "link", "revoke", "équipe du soir", "--yes")).code, 0)
    const both = await portail("attendance", "link", ...order, "--code", "--agents", "lea@ville.example")
    const past = await portail("attendance", "link", "create", "X", "--activity", "cantine", "--from", "2026-09-14")
    assert.include(past.err, "Le dernier jour, le 14/09/2026, est passé : ce lien n'ouvrirait rien.")
    assert.include(both.err, "Un lien demande --code ou --agents, pas les deux.")
  })
})
