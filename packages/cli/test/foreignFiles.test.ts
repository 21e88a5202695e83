import { mkdir } from "node:fs/promises"
import { join } from "node:path"
import { afterAll, assert, beforeAll, describe, test } from "vitest"
import { openWorkplace, samples } from "./support/portail.ts"

const place = await openWorkplace()
const { portail, json, write } = place
afterAll(place.remove)

const foreign = `Liste des familles au 12/10/2026
N° Famille;Nom;Prénom;Tél. portable;Email
F7;PETIT;Jo;06 12 34 56 78;jo@example.fr
F8;ROUX;Eva;;eva@example.fr
`

describe("a file with another program's columns", () => {
  let file = ""

  beforeAll(async () => {
    await write("guide.pdf", "%PDF-1.4")
    const town = await write("ville.yaml", samples.town.replace("guide: guide.pdf\n", ""))
    assert.strictEqual((await portail("town", "apply", town)).code, 0)
    file = await write("export.csv", foreign)
  })

  test("is told once what it lacks, with its own columns that come near", async () => {
    const { code, out, err } = await portail("family", "import", file)
    assert.strictEqual(code, 3)
    assert.match(out, /^ +1 +nom_1 +colonne absente du fichier : est-ce « Nom » \?$/m)
    assert.strictEqual(out.match(/colonne absente/g)?.length, 1, out)
    assert.match(out, /^ +1 +email +colonne inconnue, pas lue : est-ce mail_1/m)
    assert.include(err, "1 problème : rien n'a été importé")
    assert.include(err, "--map")
  })

  test("without a column that no line can do without is refused once, with what to do", async () => {
    const path = await write("sans.csv", "Nom;Prénom\nPETIT;Jo\nROUX;Eva\n")
    const { code, err } = await portail("family", "import", path)
    assert.strictEqual(code, 3)
    assert.include(err, "colonne foyer absente")
    assert.include(err, "--map")
  })

  test("is read as --map says, and the next file without it", async () => {
    const unfit = await write("faux.csv", "colonne;signifie\nNom;nom_de_la_mere\n")
    const refused = await portail("family", "import", file, "--map", unfit)
    assert.strictEqual(refused.code, 3)
    assert.include(refused.err, "nom_de_la_mere")
    const map = await write(
      "colonnes.csv",
      "colonne;signifie\nNom;nom_1\nPrénom;prenom_1\nTél. portable;telephone_1\nEmail;mail_1\n"
    )
    const first = await json("family", "import", file, "--map", map)
    assert.deepInclude(first.document, { created: 2, invalidCount: 0, warningCount: 0, imported: true }, first.err)
    const next = await json("family", "import", await write("suivant.csv", foreign.replaceAll("F8", "F9")))
    assert.deepInclude(next.document, { created: 1, unchanged: 1, imported: true })
    const { document } = await json("account", "list", "--household", "F9")
    assert.deepInclude(document[0], { mail: "eva@example.fr" })
  })

  test("may be several files, which one map speaks of", async () => {
    await mkdir(join(place.folder, "tables"))
    await write("tables/foyers.csv", "foyer;quartier\nT1;Clos Fleuri\n")
    await write("tables/adultes.csv", "adulte;foyer;nom;prenom;contact\nP1;T1;NOIR;Ida;ida@example.fr\n")
    const map = await write("tables.txt", "colonne;signifie\nQuartier;complement_1\nContact;mail\n")
    const { document } = await json("family", "import", join(place.folder, "tables"), "--map", map)
    assert.deepInclude(document, { created: 1, invalidCount: 0, warningCount: 0 })
    const accounts = await json("account", "list", "--household", "T1")
    assert.deepInclude(accounts.document[0], { mail: "ida@example.fr" })
  })

  test("that the former files had is asked about where one lacks it, and not again", async () => {
    const path = await write("sans-mail.csv", "N° Famille;Nom;Prénom;Tél. portable\nF7;PETIT;Jo;06 12 34 56 78\n")
    const refused = await portail("family", "import", path)
    assert.strictEqual(refused.code, 7)
    assert.include(refused.err, "n'a pas la colonne mail_1 : ce champ reste comme il est.")
    const tried = await portail("family", "import", path, "--dry-run")
    assert.strictEqual(tried.code, 0, tried.err)
    assert.strictEqual((await json("family", "import", path, "--yes")).document.unchanged, 1)
    assert.strictEqual((await json("family", "import", path)).document.unchanged, 1)
    const { document } = await json("account", "list", "--household", "F7")
    assert.deepInclude(document[0], { mail: "jo@example.fr" })
  })

  test("of a known program is read by its name", async () => {
    const list = await write("noethys.csv", "ID;Famille;Rue;C.P.;Ville\nN1;PETIT Jo et Max;1 rue A;60200;Compiègne\n")
    const { code, document } = await json("family", "import", list, "--from", "noethys", "--dry-run")
    assert.strictEqual(code, 0)
    assert.deepInclude(document, { created: 1, invalidCount: 0 })
  })

  test("of invoices is read in other words too", async () => {
    const invoices = await write(
      "factures.csv",
      `N° facture;Code régie;N° famille;Date d'émission;Date limite de paiement;Période;Activité;Désignation;Qté;PU
2026000009;enfance;F7;05/01/2026;31/01/2099;Décembre;Cantine;Repas;2;3,50
`
    )
    const { document } = await json("invoice", "import", invoices)
    assert.deepInclude(document, { created: 1, imported: true })
    const more = await write(
      "suite.csv",
      `N° facture;Code régie;N° famille;Date d'émission;Date limite de paiement;Période;Activité;Désignation;Qté;PU
2026000010;enfance;F7;05/01/2026;31/01/2099;Décembre;Cantine;Repas;2;3,50
2026000011;ailleurs;F7;05/01/2026;31/01/2099;Décembre;Cantine;Repas;2;3,50
`
    )
    // what is left out keeps no family from being told of the rest
    const rest = await json("invoice", "import", more, "--skip-invalid", "--mail")
    assert.deepInclude(rest.document, { created: 1, invalidCount: 1, mails: 0 })
    assert.strictEqual(rest.code, 8)
  })
})
