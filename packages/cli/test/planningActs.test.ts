import { Effect } from "effect"
import { afterAll, assert, beforeAll, describe, test } from "vitest"
import { householdAccess } from "../../core/test/support/householdAccess.ts"
import { bookingOffer, inTown } from "../../core/test/support/planning.ts"
import { openWorkplace, samples } from "./support/portail.ts"

const place = await openWorkplace()
const { portail, json } = place

// days that never pass
const [first, second, third] = ["2098-12-01", "2098-12-02", "2098-12-03"]
const meal = ["--activity", "cantine", "--reason", "demande au guichet"]

describe("what staff do with reservations", () => {
  beforeAll(async () => {
    await place.write("guide.pdf", "%PDF-1.4")
    await portail("town", "apply", await place.write("ville.yaml", samples.town))
    await portail("family", "import", "--yes", await place.write("familles.csv", samples.families))
    await inTown(place.dataDirectory, (town) =>
      Effect.gen(function* () {
        yield* bookingOffer(town, "2098-12")
        yield* householdAccess(town, "F1", "claire@example.fr")
      })
    )
  })
  afterAll(place.remove)

  const shown = async () => {
    const { document } = await json("planning", "show", "--from", first, "--to", third)
    return document.map(
      (line: { childRef: string; day: string; unit: string }) => `${line.childRef} ${line.unit} ${line.day}`
    )
  }

  test("books for a family once it is confirmed, day by day, and says what was refused", async () => {
    const asked = ["planning", "book", "Léa Martin", `${first}..${third}`, ...meal]
    const plan = await portail(...asked, "--dry-run")
    assert.match(plan.out, /^01\/12\/2098 +réservé$/m)
    assert.match(plan.out, /^03\/12\/2098 +La mairie a fermé ce créneau : grève\.$/m)
    assert.include(plan.err, "Rien n'a été changé (--dry-run).")
    assert.strictEqual((await portail(...asked)).code, 7)
    assert.deepEqual(await shown(), [])
    const done = await portail(...asked, "--yes")
    assert.strictEqual(done.code, 8)
    assert.include(
      done.err,
      "« Restauration scolaire, Repas » pour Léa MARTIN (E1) : 2 jours, 1 refusé. 1 mail à la famille."
    )
    assert.deepEqual(await shown(), [`E1 repas ${first}`, `E1 repas ${second}`])
  })

  test("says why nothing at all can be booked: full, not enrolled, several units, two reasons to ask again", async () => {
    await portail("planning", "book", "E2", first, ...meal, "--yes")
    const full = await portail("planning", "book", "E3", first, ...meal, "--yes")
    assert.strictEqual(full.code, 7)
    assert.include(full.err, "Il n’y a plus de place ce jour-là.")
    const units = await portail("planning", "book", "E1", second, "--activity", "camp", "--reason", "x", "--yes")
    assert.include(units.err, "journee (Journée), matin (Matin)")
    const strange = await portail(
      "planning",
      "book",
      "E2",
      second,
      "--activity",
      "camp",
      "--unit",
      "matin",
      "--reason",
      "x",
      "--yes"
    )
    assert.include(strange.err, "L’enfant n’est pas inscrit à cette activité ce jour-là.")
    assert.strictEqual((await portail("planning", "book", "E1", "demain", ...meal, "--yes")).code, 2)
    assert.strictEqual((await portail("planning", "book", "E1", `${third}..${first}`, ...meal, "--yes")).code, 2)
  })

  test("cancels what is booked in a period, and says what stays due", async () => {
    const done = await json("planning", "cancel", "E1", `${first}..${third}`, ...meal, "--fee", "50", "--yes")
    assert.strictEqual(done.code, 0)
    assert.deepEqual(
      done.document.lines.map(({ day, sentence }: { day: string; sentence: string }) => [day, sentence]),
      [
        [first, "annulé, 50 % du prix restent dus"],
        [second, "annulé, 50 % du prix restent dus"]
      ]
    )
    assert.deepEqual(await shown(), [`E2 repas ${first}`])
    assert.strictEqual((await portail("planning", "cancel", "E1", `${first}..${third}`, ...meal, "--yes")).code, 2)
  })

  test("explains a day: what was asked, by whom, why it is so, and until when it can change", async () => {
    const { out } = await portail("planning", "explain", "Léa Martin", first)
    assert.match(out, /^Réservé +rien$/m)
    assert.match(out, /^Restauration scolaire +F1 +.*acceptée$/m)
    assert.match(out, /La mairie \(.+\) a réservé « Restauration scolaire, Repas »\. Motif : demande au guichet$/m)
    assert.match(out, /La mairie \(.+\) a annulé « .+ » ; 50 % du prix restent dus\. Motif : demande au guichet$/m)
    assert.match(out, /^Restauration scolaire, Repas +F1 +29\/11\/2098 12:00 .* 1 \/ 2 +○ places libres$/m)
    const nothing = await portail("planning", "explain", "E3", "2098-12-25")
    assert.include(nothing.out, "Personne n'a rien demandé pour ce jour.")
    assert.include(nothing.out, "Aucune activité où l'enfant est inscrit n'a lieu ce jour-là.")
  })

  test("closes slots after showing who loses what, and opens them again without giving anybody a place back", async () => {
    const day = ["--activity", "Restauration scolaire", "--day", first, "--reason", "inondation"]
    const plan = await portail("planning", "close", ...day, "--dry-run")
    assert.match(plan.out, /^01\/12\/2098 +Tom MARTIN \(E2\) +F1 +Repas$/m)
    assert.include(plan.err, "1 réservation perdue")
    assert.deepEqual(await shown(), [`E2 repas ${first}`])
    const closed = await portail("planning", "close", ...day, "--yes")
    assert.include(closed.err, "1 créneau fermé ; 1 réservation annulée sans frais, 1 mail aux familles.")
    assert.deepEqual(await shown(), [])
    assert.match((await portail("planning", "fill", "--day", first)).out, /✕ fermé : inondation/)
    assert.include((await portail("planning", "explain", "E2", first)).out, "a fermé le créneau")
    assert.strictEqual((await portail("planning", "close", ...day, "--yes")).code, 4)
    const opened = await portail("planning", "reopen", ...day, "--yes")
    assert.include(opened.err, "1 créneau rouvert. Personne n'y a retrouvé sa place")
    assert.deepEqual(await shown(), [])
    assert.strictEqual((await portail("planning", "close", "--activity", "cantine", "--reason", "x")).code, 2)
    const { document } = await json("audit", "list")
    const acts = document.map(({ action }: { action: string }) => action)
    for (const act of ["planning.book", "planning.cancel", "planning.close", "planning.reopen"])
      assert.include(acts, act)
  })

  test("imports what another program has booked, and what export wrote itself", async () => {
    const lines = [
      "Famille;Elève;Prestation;Unité;Date",
      `F1;E1;Restauration scolaire;Repas;01/12/2098`,
      `F2;E3;cantine;;${first}`
    ]
    const file = await place.write("reservations.csv", lines.join("\n"))
    const imported = await portail("planning", "import", file)
    assert.include(imported.err, "2 réservations (nouveau : 2, modifié : 0, inchangé : 0).")
    const wrong = await place.write(
      "faux.csv",
      [lines[0], `F1;E2;cantine;;${first}`, `F1;E2;cantine;;${third}`].join("\n")
    )
    const refused = await portail("planning", "import", wrong)
    assert.strictEqual(refused.code, 3)
    assert.match(refused.out, /2 +le créneau « Repas » du 01\/12\/2098 est complet \(2 places\)/)
    assert.match(refused.out, /3 +le créneau « Repas » du 03\/12\/2098 est fermé : grève/)
    const { out } = await portail("planning", "export", "--from", first, "--to", third)
    const again = await portail("planning", "import", await place.write("export.csv", out))
    assert.include(again.err, "2 réservations (nouveau : 0, modifié : 0, inchangé : 2).")
  })
})
