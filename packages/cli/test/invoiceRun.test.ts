import { readdir, readFile, rm, writeFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import { Effect } from "effect"
import { afterAll, assert, beforeAll, describe, test } from "vitest"
import { householdAccess } from "../../core/test/support/householdAccess.ts"
import { laterLetters } from "../../core/test/support/laterLetters.ts"
import { bookingOffer, inTown } from "../../core/test/support/planning.ts"
import { openWorkplace, samples } from "./support/portail.ts"

const place = await openWorkplace()
const { portail, json } = place
const spaces = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ")

// a month that never passes
const period = ["--period", "2098-12"]
const meal = ["--activity", "cantine", "--reason", "demande au guichet", "--yes"]

const tariffs = `tariffs:
  - code: repas
    name: Repas
    activity: cantine
    from: 2026-09-01
    component: meal
    deliberation: délibération du 25 juin 2026
    rows:
      - when: { quotient: { from: 0 } }
        effort: { percent: 0.36, floor: 1, ceiling: 5.30 }
      - { name: Quotient non communiqué, when: { quotient: unknown }, price: 5.30 }
`

describe("a month's invoicing", () => {
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
    await portail("quotient", "set", "F1", "900", "--from", "01/01/2098", "--yes")
    await portail("planning", "book", "Léa Martin", "2098-12-01..2098-12-02", ...meal)
    await portail("planning", "book", "Tom Martin", "2098-12-01", ...meal)
  })
  afterAll(place.remove)

  const claimed = async () => {
    const { document } = await json("invoice", "list", "--household", "F1")
    return document
      .map(({ totalCents, creditedCents, state }: Record<string, unknown>) => [totalCents, creditedCents, state])
      .reverse()
  }

  test("is refused where there is no tariff, and where nothing is drafted", async () => {
    const none = await portail("invoice", "run", ...period)
    assert.strictEqual(none.code, 7)
    assert.include(none.err, "La ville n'a aucun tarif")
    const applied = await portail("tariff", "apply", "--yes", await place.write("tarifs.yaml", tariffs))
    assert.strictEqual(applied.code, 0, applied.err)
    const nothing = await portail("invoice", "run", "issue", ...period)
    assert.strictEqual(nothing.code, 4)
    assert.include(nothing.err, "Rien n'est préparé à facturer pour décembre 2098.")
    assert.strictEqual((await portail("invoice", "run", "--period", "2098-13")).code, 2)
  })

  test("is drafted, checked and shown with the reason of each price, and claims nothing", async () => {
    const { code, out, err } = await portail("invoice", "run", ...period)
    assert.strictEqual(code, 0, err)
    assert.match(spaces(out), /enfance +du mois +préparée +1 +9,72 € +0 +0,00 € +0/)
    assert.include(err, "Rien n'est émis.")
    const shown = spaces((await portail("invoice", "run", "show", "F1", ...period)).out)
    assert.match(shown, /Léa MARTIN +Repas +01\/12\/2098 – 02\/12\/2098 +2 repas +3,24 € +6,48 €/)
    assert.include(shown.replaceAll(/\s+/g, " "), "0,36 % de votre quotient 900, délibération du 25 juin 2026")
    const { document } = await json("invoice", "run", "show", "F1", ...period)
    assert.containSubset(document.lines[0].trace, { tariff: "repas", row: 1, facts: { quotientCents: 90_000 } })
    assert.include((await portail("invoice", "run", "show", "F2", ...period)).err, "n'a rien dans la facturation")
    assert.deepEqual((await json("invoice", "run", "check", ...period)).document, [])
    assert.deepEqual(await claimed(), [])
  })

  test("is issued once, not before the month is over unless it is said", async () => {
    const early = await portail("invoice", "run", "issue", ...period, "--yes")
    assert.strictEqual(early.code, 7)
    assert.include(early.err, "Décembre 2098 n'est pas terminé : il dure jusqu'au 31/12/2098.")
    const dry = await portail("invoice", "run", "issue", ...period, "--early", "--dry-run")
    assert.include(dry.err, "Rien n'a été émis (--dry-run).")
    assert.deepEqual(await claimed(), [])
    const issued = await portail("invoice", "run", "issue", ...period, "--early", "--yes")
    assert.strictEqual(issued.code, 0, issued.err)
    assert.match(spaces(issued.err), /Émis : 1 facture, 9,72 € facturés ; 1 mail en file d'attente\./)
    const again = await portail("invoice", "run", "issue", ...period, "--early", "--yes")
    assert.include(again.err, "Décembre 2098 est déjà émis.")
    assert.deepEqual(await claimed(), [[972, 0, "to-pay"]])
  })

  test("is corrected by a complementary invoice and a credit note, of what is paid too", async () => {
    const [invoice] = (await json("invoice", "list", "--household", "F1")).document
    const paid = ["--means", "espèces", "--amount", "9,72", "--on", invoice.issuedOn]
    const record = await portail("payment", "record", "--invoice", invoice.number, ...paid, "--yes")
    assert.strictEqual(record.code, 0, record.err)
    await portail("planning", "book", "Tom Martin", "2098-12-02", ...meal)
    await portail("invoice", "run", ...period)
    await portail("invoice", "run", "issue", ...period, "--early", "--yes")
    assert.deepEqual(await claimed(), [
      [972, 0, "paid"],
      [324, 0, "to-pay"]
    ])
    await portail("planning", "cancel", "Léa Martin", "2098-12-01..2098-12-02", ...meal)
    await portail("invoice", "run", ...period)
    const issued = await portail("invoice", "run", "issue", ...period, "--early", "--yes")
    assert.match(spaces(issued.err), /Émis : 1 avoir, 6,48 € d'avoirs/)
    assert.notInclude(issued.err, "0 facture")
    assert.deepEqual(await claimed(), [
      [972, 324, "credited"],
      [324, 324, "cancelled"]
    ])
    const whole = await portail("invoice", "cancel", invoice.number, "--reason", "Erreur", "--yes")
    assert.match(spaces(whole.err), /Avoir AV\d+-2 fait : 6,48 € ; reste à payer : 0,00 € ; trop-perçu : 6,48 €/)
    const shown = spaces((await portail("invoice", "show", invoice.number)).out)
    assert.match(shown, /AV\d+-2 +\S+ +6,48 € +Erreur +6,48 € à rendre/)
    // one mail a day: what comes after the invoice's waits for the next one
    const told = await inTown(place.dataDirectory, (town) => laterLetters(town, "invoiceCredited"))
    assert.lengthOf(told, 3)
    assert.include(spaces(told.at(-1) ?? ""), "Vous aviez déjà payé 6,48 € de cette somme")
  })

  test("is reported to the cent, and exported as the import reads it", async () => {
    const { document } = await json("invoice", "report", ...period, "--by", "part,tranche")
    assert.deepInclude(document.total, { invoicedCents: 1296, creditedCents: 1296, leftCents: 0 })
    assert.deepEqual(
      document.groups.map(({ component, band }: Record<string, string>) => [component, spaces(band ?? "")]),
      [["repas", "de 700 à moins de 1 000"]]
    )
    const refused = await portail("invoice", "report", "--by", "prix")
    assert.include(refused.err, "--by ne connaît pas « prix »")
    const exported = await portail("invoice", "export", ...period)
    assert.match(spaces(exported.out), /0,36 % × 900,00 € = 3,24 € ; 2 × 3,24 € = 6,48 €/)
    const back = await json("invoice", "import", await place.write("export.csv", exported.out))
    assert.deepInclude(back.document, { created: 0, unchanged: 2 })
    const [first] = (await json("invoice", "export", ...period)).document
    assert.containSubset(first, { householdRef: "F1", lines: [{ trace: { tariff: "repas", row: 1 } }] })
  })

  test("is written whole into a folder that a second time keeps, and into one file", async () => {
    const folder = join(dirname(await place.write("a-garder.txt", "à garder")), "decembre")
    const first = await json("invoice", "pdf", "--all", ...period, "--output", folder)
    assert.deepInclude(first.document, { invoices: 2, written: 2, alreadyThere: 0 })
    const [one = "", other = ""] = (await readdir(folder)).filter((file) => file.endsWith(".pdf"))
    await writeFile(join(folder, one), "déjà là")
    await rm(join(folder, other))
    const again = await json("invoice", "pdf", "--all", ...period, "--output", folder)
    assert.deepInclude(again.document, { written: 1, alreadyThere: 1 })
    assert.strictEqual(await readFile(join(folder, one), "utf8"), "déjà là")
    assert.deepEqual((await readdir(folder)).toSorted(), [one, other].toSorted())
    const file = `${folder}.pdf`
    const whole = await portail("invoice", "pdf", "--all", ...period, "--order", "adresse", "--output", file)
    assert.strictEqual(whole.code, 0, whole.err)
    assert.include(whole.err, "2 factures dans un seul fichier.")
    assert.strictEqual((await portail("invoice", "pdf", "--all", ...period, "--output", file)).code, 7)
    assert.include((await portail("invoice", "pdf")).err, "Il manque le numéro de la facture.")
  })

  test("says that nobody else pays a part of it", async () => {
    const { code, err } = await portail("invoice", "run", "payers", ...period)
    assert.strictEqual(code, 0, err)
    assert.include(err, "Aucune facture à un payeur")
    assert.deepEqual((await json("invoice", "run", "payer", "ccas", ...period)).document, [])
  })
})
