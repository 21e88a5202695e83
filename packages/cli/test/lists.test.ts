import { afterAll, assert, beforeAll, test, vi } from "vitest"
import { main } from "../src/program.ts"
import { openWorkplace, samples } from "./support/portail.ts"
import { recording } from "./support/recording.ts"

const place = await openWorkplace()
const { portail, json } = place

const lists = [
  ["family", "list"],
  ["family", "search", "a"],
  ["family", "verify"],
  ["account", "list"],
  ["audit", "list"],
  ["invoice", "list"],
  ["payment", "list"],
  ["payment", "quarantine", "list"],
  ["family", "changes", "list"],
  ["document", "list"]
]

beforeAll(async () => {
  vi.stubEnv("PORTAIL_SECRET_KEY", `k:${Buffer.alloc(32, 7).toString("base64")}`)
  await place.write("guide.pdf", "%PDF-1.4")
  const steps = [
    ["town", "apply", await place.write("ville.yaml", samples.town)],
    ["family", "import", await place.write("f.csv", samples.families)],
    ["invoice", "import", await place.write("i.csv", samples.invoices)],
    [
      "payment",
      "record",
      "--invoice",
      "2026000001",
      "--means",
      "Espèces",
      "--amount",
      "10",
      "--on",
      "2026-01-20",
      "--yes"
    ]
  ]
  for (const words of steps) {
    const { code, err } = await portail(...words)
    assert.strictEqual(code, 0, err)
  }
})

afterAll(async () => {
  vi.unstubAllEnvs()
  await place.remove()
})

test.each(lists)(
  "%s %s is a table, CSV or JSON, limited when asked, and closes with what there is",
  async (...words) => {
    const [table, csv, one, two, both] = [
      await portail(...words),
      await portail(...words, "--csv"),
      await json(...words, "--limit", "1"),
      await json(...words),
      await portail(...words, "--csv", "--json")
    ]
    assert.deepEqual([table.code, csv.code, one.code, both.code], [0, 0, 0, 2])
    assert.match(table.err, /^.+\.\n$/)
    assert.strictEqual(csv.err, table.err)
    const rowsOf = (document: { households?: ReadonlyArray<unknown> } & ReadonlyArray<unknown>) =>
      document.households ?? document
    const rows = rowsOf(two.document).length
    assert.lengthOf(rowsOf(one.document), Math.min(1, rows))
    const [head = "", ...lines] = csv.out.trimEnd().split("\r\n")
    assert.lengthOf(lines, rows)
    assert.isTrue(head.startsWith("\ufeff"))
    const titles = head.slice(1).split(";")
    if (rows > 0)
      for (const title of table.out.split("\n")[0]?.trim().split(/ {2,}/) ?? []) assert.include(titles, title)
  }
)

test.each(lists)("%s %s fits a terminal of 80 characters", async (...words) => {
  const terminal = recording(80)
  assert.strictEqual(await main([...words, "--data-dir", place.dataDirectory], terminal), 0)
  const { out, err } = terminal.written
  assert.deepEqual(
    [out, err]
      .join("")
      .split("\n")
      .filter((line) => line.length > 80),
    []
  )
})

test("a list is narrowed to a family by any of its names, to a régie, a period and a state", async () => {
  const numbers = async (...words: ReadonlyArray<string>) =>
    (await json("invoice", "list", ...words)).document.map(({ number }: { number: string }) => number)
  for (const name of ["F1", "claire@example.fr", "Claire Martin", "famille martin", "e2", "Tom MARTIN"]) {
    assert.deepEqual(await numbers("--household", name), ["2026000001"], name)
  }
  assert.deepEqual(await numbers("--household", "F2"), [])
  assert.strictEqual((await portail("invoice", "list", "--household", "F9")).code, 4)
  assert.deepEqual(await numbers("--regie", "enfance", "--from", "05/01/2026", "--to", "2026-01-05"), ["2026000001"])
  assert.deepEqual(await numbers("--from", "2026-01-06"), [])
  assert.deepEqual(await numbers("--state", "Payée en partie"), ["2026000001"])
  const paid = ["--means", "especes", "--household", "Paul Martin", "--state", "payé"]
  assert.lengthOf((await json("payment", "list", ...paid)).document, 1)
  assert.lengthOf((await json("payment", "list", "--means", "cheque")).document, 0)
})

test("what a list writes as CSV another command takes", async () => {
  const { out } = await portail("account", "list", "--household", "F1", "--csv")
  const file = await place.write("invite.csv", out)
  const { code, document } = await json("account", "invite", "--csv", file, "--skip-invalid", "--dry-run")
  assert.strictEqual(code, 0)
  assert.include(
    document.adults.map(({ mail }: { mail: string | null }) => mail),
    "claire@example.fr"
  )
})

test("the overview counts what there is and what waits, on a screen of 80 characters", async () => {
  const { code, document } = await json("status")
  assert.strictEqual(code, 0)
  assert.deepInclude(document, {
    town: "essai",
    households: 2,
    accounts: { "never-invited": 3 },
    dossiers: { notBegun: 2 },
    unpaid: [{ age: "not-due", invoices: 1, remainingCents: 3665 }],
    surplusCents: 0,
    changesToDecide: 0,
    enrolmentsToDecide: 0,
    mailsWaiting: 0,
    paymentsToCheck: 0,
    filesInQuarantine: 0
  })
  const terminal = recording(80)
  assert.strictEqual(await main(["status", "--data-dir", place.dataDirectory], terminal), 0)
  const { out, err } = terminal.written
  assert.match(out, /^jamais invité +3 {2}█{20}$/m)
  assert.match(out.replace(/\u00a0/g, " "), /^pas encore dues +1 {2}█{20} +36,65 €$/m)
  assert.include(err, "Rien n'attend de décision.")
  assert.deepEqual(
    out.split("\n").filter((line) => line.length > 80),
    []
  )
})

test("the log names families, invoices and files by what people call them", async () => {
  const credited = await portail("invoice", "credit", "2026000001", "--reason", "erreur", "--amount", "1,00", "--yes")
  assert.strictEqual(credited.code, 0, credited.err)
  const { out } = await portail("audit", "list")
  const lines = out
    .replace(/[\u00a0\u202f]/g, " ")
    .trimEnd()
    .split("\n")
    .slice(1)
  assert.notMatch(out, /[0-9a-f]{8}-[0-9a-f]{4}|[{}[\]]|Cents|cash/)
  assert.match(lines[0] ?? "", / avoir +facture 2026000001 /)
  assert.match(lines[1] ?? "", / paiement \w{8} /)
  for (const told of ["reste à payer : 36,65 € → 35,65 €", "montant : 1,00 €"]) assert.include(lines[0], told)
  for (const told of ["moyen : espèces", "montant : 10,00 €", "payé le : 20/01/2026"]) assert.include(lines[1], told)
  assert.match(lines[2] ?? "", / import de factures +i\.csv +nouveaux : 1/)
  assert.match(lines[3] ?? "", / import de familles +f\.csv +nouveaux : 2/)
})

test("a family is shown by the names and ranks of its adults", async () => {
  const { out } = await portail("family", "show", "Claire Martin")
  assert.match(out, /^Claire MARTIN +premier +F1-1 /m)
  assert.match(out, /^Paul MARTIN +second +F1-2 /m)
  assert.notInclude(out, "moi")
})
