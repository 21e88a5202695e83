import { mkdir, readFile, symlink } from "node:fs/promises"
import { join } from "node:path"
import { databaseLayer } from "@portail-familles/core/platform/sql"
import { ManagedRuntime } from "effect"
import { afterAll, assert, beforeAll, describe, test } from "vitest"
import { samples, workplace } from "./support/portail.ts"

const place = await workplace()
const { portail, json, program } = place
const file = (name: string): string => join(place.folder, name)

describe("the staff's work from an empty data directory", () => {
  let owner: { readonly dispose: () => Promise<void> } | undefined

  const started = process.cwd()

  beforeAll(async () => {
    process.chdir(place.folder)
    await place.write("guide.pdf", "%PDF-1.4")
    await place.write("ville.yaml", samples.town)
    await place.write("familles.csv", samples.families)
    await place.write("fautes.csv", samples.badFamilies)
    await place.write("factures.csv", samples.invoices)
    const made = await program(["town", "apply", "ville.yaml", "--as", "Mme Petit"])
    assert.strictEqual(made.code, 0, made.stderr)
    assert.include(made.stdout, "Ville d’Essai est créée")
    // from here on as beside a running server: the commands join the process that has the data open
    const opened = ManagedRuntime.make(databaseLayer({ url: undefined, dataDirectory: place.dataDirectory }))
    await opened.context()
    owner = opened
    const imported = await program(["family", "import", "familles.csv"])
    assert.strictEqual(imported.code, 0, imported.stderr)
  })

  afterAll(async () => {
    await owner?.dispose()
    process.chdir(started)
    await place.remove()
  })

  test("a town file that changes nothing says so; one that changes something shows it and needs --yes", async () => {
    const same = await portail("town", "apply", "ville.yaml")
    assert.deepInclude(same, { code: 0, err: "" })
    assert.include(same.out, "rien à changer")
    await place.write("change.yaml", samples.town.replace("contact@ville.example", "mairie@ville.example"))
    const refused = await portail("town", "apply", "change.yaml")
    assert.strictEqual(refused.code, 7)
    assert.match(refused.out, /contactMail +contact@ville\.example +mairie@ville\.example/)
    assert.include(refused.err, "--yes")
    const { document } = await json("town", "show")
    assert.strictEqual(document.settings.contactMail, "contact@ville.example")
  })

  test("a town file may not publish a file from outside its folder", async () => {
    await place.write("secret.txt", "clé")
    await mkdir(join(place.folder, "ville"))
    await symlink("../secret.txt", join(place.folder, "ville", "lien.txt"))
    const guides = ["../secret.txt", join(place.folder, "secret.txt"), "lien.txt", "absent.pdf"]
    const runs = guides.map(async (guide, number) => {
      await place.write(`ville/${number}.yaml`, samples.town.replace("guide.pdf", guide))
      return portail("town", "apply", `ville/${number}.yaml`, "--yes")
    })
    const [above, absolute, link, absent] = await Promise.all(runs)
    for (const run of [above, absolute, link]) {
      assert.strictEqual(run?.code, 3)
      assert.include(run?.err, "en dehors du dossier de la ville")
    }
    assert.include(absent?.err, "absent.pdf n'existe pas")
  })

  test("bad lines are named, nothing is imported, and --skip-invalid imports the rest", async () => {
    const refused = await portail("family", "import", "fautes.csv")
    assert.strictEqual(refused.code, 3)
    assert.match(refused.out, /^ +2 +mail_1 /m)
    assert.match(refused.out, /^ +2 +enfant_naissance /m)
    assert.include(refused.err, "rien n'a été importé")
    assert.strictEqual((await portail("account", "list", "--household", "F4")).code, 4)
    const { code, document } = await json("family", "import", file("fautes.csv"), "--skip-invalid")
    assert.strictEqual(code, 8)
    assert.deepInclude(document, { created: 1, imported: true })
    assert.deepEqual(
      document.invalid.map((problem: { line: number }) => problem.line),
      [2, 2]
    )
    assert.lengthOf((await json("account", "list", "--household", "F4")).document, 1)
  })

  test("importing the same families again changes nothing", async () => {
    const { document } = await json("family", "import", file("familles.csv"))
    assert.deepInclude(document, { created: 0, changed: 0, unchanged: 2 })
  })

  test("families are shown, searched, and exported as files that change nothing when they come back", async () => {
    const [shown, found, none, written] = await Promise.all([
      json("family", "show", "F1"),
      portail("family", "search", "leá", "MARTIN"),
      json("family", "show", "F404"),
      portail("family", "export", "--layout", "tables", "--output", "export")
    ])
    assert.deepInclude(shown.document, { externalRef: "F1", street: "rue des Lilas" })
    assert.match(found.out, /^F1 +Famille MARTIN +Claire MARTIN, Paul MARTIN +Léa, Tom/m)
    assert.strictEqual(none.code, 4)
    assert.strictEqual(written.code, 0, written.err)
    assert.strictEqual(written.out, "export/foyers.csv\nexport/adultes.csv\nexport/enfants.csv\n")
    const one = await program(["family", "export"])
    await place.write("export.csv", one.stdout)
    for (const again of ["export", "export.csv"]) {
      const { document } = await json("family", "import", file(again))
      assert.deepInclude(document, { created: 0, changed: 0, invalidCount: 0 })
    }
    assert.strictEqual((await portail("family", "export", "--output", "export.csv")).code, 7)
  })

  test("a preview of an import shows what changes, field by field, and keeps nothing", async () => {
    await place.write("rue.csv", "foyer;rue\nF1;Quai du Cours\n")
    const { code, out, err } = await portail("family", "import", "rue.csv", "--dry-run")
    assert.strictEqual(code, 0, err)
    assert.match(out, /^foyers +0 +1 +0$/m)
    assert.match(out, /^foyers +F1 +rue +rue des Lilas +Quai du Cours$/m)
    assert.include(err, "--dry-run")
    assert.strictEqual((await json("family", "show", "F1")).document.street, "rue des Lilas")
    await place.write("autre.csv", "foyer;rue\n")
    const refused = await portail("family", "import", "rue.csv", "autre.csv")
    assert.strictEqual(refused.code, 2)
    assert.include(refused.err, "foyers.csv, adultes.csv et enfants.csv")
    await mkdir(file("vide"), { recursive: true })
    assert.strictEqual((await portail("family", "import", "vide")).code, 3)
  })

  test("an invitation is shown before it is queued, asks for --yes, and is not sent twice to all", async () => {
    const [dry, refused] = await Promise.all([
      portail("account", "invite", "--household", "F1", "--dry-run", "--json"),
      portail("account", "invite", "--household", "F1")
    ])
    assert.deepInclude(JSON.parse(dry.out), { dryRun: true, queued: 0, invitable: 1 })
    assert.strictEqual(refused.code, 7)
    assert.lengthOf((await json("account", "list", "--state", "invited")).document, 0)
    const sent = await portail("account", "invite", "--household", "F1", "--yes", "--no-wait")
    assert.strictEqual(sent.code, 0)
    assert.include(sent.err, "1 invitation en file d'attente")
    assert.include(sent.err, "pas d'adresse mail : 1")
    const { document } = await json("account", "list", "--state", "invited")
    assert.deepEqual(
      document.map((row: { mail: string }) => row.mail),
      ["claire@example.fr"]
    )
    const all = await json("account", "invite", "--all-never-invited", "--dry-run")
    assert.notInclude(JSON.stringify(all.document), "claire@example.fr")
  })

  test("invoices are imported once, listed in cents, shown in euros and written as PDF", async () => {
    const first = await portail("invoice", "import", "factures.csv")
    assert.strictEqual(first.code, 0, first.err)
    const [again, list, shown, written] = await Promise.all([
      json("invoice", "import", file("factures.csv")),
      json("invoice", "list", "--state", "to-pay"),
      portail("invoice", "show", "2026000001"),
      portail("invoice", "pdf", "2026000001", "--output", "facture.pdf")
    ])
    assert.deepInclude(again.document, { created: 0, unchanged: 1 })
    assert.deepInclude(list.document[0], { number: "2026000001", totalCents: 4665, dueOn: "2099-01-31" })
    assert.include(shown.out.replace(/[\u00a0\u202f]/g, " "), "46,65 €")
    assert.strictEqual(written.code, 0, written.err)
    assert.match(await readFile(file("facture.pdf"), "latin1"), /^%PDF-/)
    const kept = await portail("invoice", "pdf", "2026000001", "--output", "facture.pdf")
    assert.strictEqual(kept.code, 7)
  })

  test("what does not exist ends with 4 and, for programs, with an error document", async () => {
    const [town, invoice, mail] = await Promise.all([
      portail("invoice", "list", "--town", "ailleurs"),
      json("invoice", "show", "9999999999"),
      portail("account", "invite", "--mail", "personne@example.fr", "--yes")
    ])
    assert.strictEqual(town.code, 4)
    assert.strictEqual(town.err, "La ville ailleurs n'existe pas. Choisissez avec --town parmi : essai.\n")
    assert.strictEqual(invoice.code, 4)
    assert.deepInclude(invoice.document.error, { code: "NothingFound", exitCode: 4 })
    assert.strictEqual(mail.code, 4)
  })

  test("payments are listed and reconciled, none so far", async () => {
    const [list, reconciled] = await Promise.all([json("payment", "list"), json("payment", "reconcile", "--all")])
    assert.deepEqual(list.document, [])
    assert.deepInclude(reconciled.document, { asked: 0 })
  })

  test("a payment at the counter is shown before it is written, asks for --yes, and is never written twice", async () => {
    const cheque = ["payment", "record", "--invoice", "2026000001", "--means", "cheque", "--on", "2026-01-20"]
    const typed = [...cheque, "--amount", "40,00 €", "--reference", "CHQ 12"]
    const [dry, refused] = await Promise.all([json(...typed, "--dry-run"), portail(...typed)])
    assert.deepInclude(dry.document, { dryRun: true, id: null, amountCents: 4000, surplusCents: 0 })
    assert.deepEqual(dry.document.parts, [{ number: "2026000001", amountCents: 4000, leftCents: 665 }])
    assert.strictEqual(refused.code, 7)
    assert.lengthOf((await json("payment", "list")).document, 0)
    const written = await portail(...typed, "--yes")
    assert.strictEqual(written.code, 0, written.err)
    assert.match(written.out.replace(/[\u00a0\u202f]/g, " "), /^2026000001 +40,00 € +6,65 €$/m)
    const [again, future, amount] = await Promise.all([
      json(...typed, "--yes"),
      portail(...cheque.slice(0, -1), "2199-01-01", "--amount", "1", "--yes"),
      portail(...cheque, "--amount", "douze", "--yes")
    ])
    assert.deepInclude(again.document.error, { code: "PaymentAlreadyRecorded", exitCode: 7 })
    assert.strictEqual(future.code, 7)
    assert.match(future.err, /au plus tard aujourd'hui, le \d\d\/\d\d\/\d{4}/)
    assert.strictEqual(amount.code, 2)
    assert.include(amount.err, "« douze » n'est pas un montant")
    assert.lengthOf((await json("payment", "list", "--state", "paid")).document, 1)
  })

  test("a surplus is found in the list, given back once for a reason, and gone from the list", async () => {
    const more = ["--invoice", "2026000001", "--means", "cash", "--amount", "10", "--on", "2026-01-21", "--yes"]
    const recorded = await json("payment", "record", ...more)
    assert.strictEqual(recorded.document.surplusCents, 335)
    const found = await portail("payment", "list", "--surplus")
    assert.match(
      found.out.replace(/[\u00a0\u202f]/g, " "),
      new RegExp(` 3,35 € .*${recorded.document.id.slice(-8)}$`, "m")
    )
    const refund = ["payment", "refund", recorded.document.id.slice(-8), "--reason", "Payé deux fois"]
    const [tooMuch, unsure, unknown] = await Promise.all([
      portail(...refund, "--amount", "3,36", "--yes"),
      portail(...refund, "--amount", "3,35"),
      json("payment", "refund", "ailleurs", "--reason", "Erreur", "--amount", "1", "--yes")
    ])
    assert.deepEqual([tooMuch.code, unsure.code, unknown.code], [7, 7, 4])
    assert.match(tooMuch.err.replace(/[\u00a0\u202f]/g, " "), /3,35 € au plus/)
    const given = await json(...refund, "--amount", "3,35", "--yes")
    assert.deepInclude(given.document, { amountCents: 335, surplusCents: 0 })
    assert.deepEqual((await json("payment", "list", "--surplus")).document, [])
    assert.include((await portail("audit", "list")).out, "trop-perçu remboursé")
  })

  test("the journal of a régie's day adds up its counter payments, and knows no other régie", async () => {
    const [cheques, cash, shown, unknown] = await Promise.all([
      json("payment", "journal", "--regie", "enfance", "--day", "20/01/2026"),
      json("payment", "journal", "--regie", "enfance", "--day", "2026-01-21"),
      portail("payment", "journal", "--regie", "enfance", "--day", "2026-01-21"),
      portail("payment", "journal", "--regie", "voirie", "--day", "2026-01-21")
    ])
    assert.deepInclude(cheques.document.lines[0], { means: "cheque", count: 1, amountCents: 4000, surplusCents: 0 })
    assert.deepInclude(cash.document.total, { amountCents: 1000, allocatedCents: 665, surplusCents: 335 })
    assert.match(
      shown.out.replace(/[\u00a0\u202f]/g, " "),
      /^Total +1 +10,00 € +6,65 € +3,35 € +0,00 € +0,00 € +10,00 € +0,00 €$/m
    )
    assert.strictEqual(unknown.code, 4)
    assert.include(unknown.err, "parmi : enfance.")
  })
})
