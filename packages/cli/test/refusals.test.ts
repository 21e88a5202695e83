import { afterAll, assert, describe, test } from "vitest"
import { main } from "../src/program.ts"
import { workplace } from "./support/portail.ts"
import { recording } from "./support/recording.ts"

const place = await workplace()
afterAll(place.remove)

const run = async (...words: ReadonlyArray<string>) => {
  const terminal = recording()
  return { code: await main(words, terminal), ...terminal.written }
}

describe("the database", () => {
  test("that does not answer is told in one line without its password", async () => {
    const { code, stdout, stderr } = await place.program(["town", "show"], {
      DATABASE_URL: "postgres://portail:motdepasse@127.0.0.1:1/portail"
    })
    assert.deepInclude({ code, stdout }, { code: 5, stdout: "" })
    assert.match(stderr, /^La base de données ne répond pas .*DATABASE_URL.*\n$/)
    assert.notInclude(stderr, "motdepasse")
  })

  test("is not created by a command that only reads", async () => {
    const { code, err } = await place.portail("invoice", "list")
    assert.strictEqual(code, 5)
    assert.include(err, "portail town apply")
  })
})

describe("a command line that cannot be followed", () => {
  test.each([
    [["invoyce"], "La commande invoyce n'existe pas. Vouliez-vous dire invoice ?"],
    [["invoice", "lst"], "La commande lst n'existe pas. Vouliez-vous dire list ? Voir : portail invoice --help"],
    [["invoice", "list", "--sate", "paid"], "L'option --sate n'existe pas."],
    [["invoice", "show"], "Il manque l'argument <number> : "],
    [
      ["family", "forbid-pickup", "E1", "--foyer", "F1", "--name", "Paul"],
      "Il manque l'option --proof <justificatif> : sur quoi"
    ],
    [["--help", "facturer"], "La commande facturer n'existe pas."],
    [["help", "invoice", "lst"], "La commande lst n'existe pas. Vouliez-vous dire list ?"],
    [["invoice", "list", "--town"], "Il manque une valeur après l'option --town <ville>."],
    [
      ["planning", "close", "--activity", "mercredi", "--day", "2026-12-09", "--day=2026-12-16", "--reason", "Neige"],
      "L'option --day <jour> est donnée deux fois."
    ],
    [["account", "list", "--state", "parti"], "La valeur « parti » ne convient pas à l'option --state <état> (choix"],
    [["invoice", "show", " "], "La valeur «   » ne convient pas à l'argument <number> ("],
    [["famly", "--help"], "La commande famly n'existe pas. Vouliez-vous dire family ?"],
    [["family", "lst", "--help"], "La commande lst n'existe pas. Vouliez-vous dire list ?"],
    [["family", "help", "lst"], "La commande lst n'existe pas."],
    [["help", "famly"], "La commande famly n'existe pas."]
  ])("%j ends with 2 and says what to read", async (words, said) => {
    const { code, out, err } = await run(...words)
    assert.deepInclude({ code, out }, { code: 2, out: "" })
    assert.include(err, said)
    assert.include(err, "--help")
    assert.strictEqual(err.trim().split("\n").length, 1)
  })

  test("is told all that is missing at once", async () => {
    const { code, err } = await run("payment", "refund")
    assert.strictEqual(code, 2)
    assert.include(err, "Il manque l'argument <payment>, l'option --amount <euros>, l'option --reason <motif>.")
    assert.include(err, "l'option --reason <motif> : pourquoi")
  })

  test("is told all that does not fit at once", async () => {
    const { code, err } = await run("account", "list", "--state", "parti", "--limit", "beaucoup")
    assert.strictEqual(code, 2)
    assert.include(err, "« parti » ne convient pas à l'option --state <état> (choix possibles : jamais invité, invité")
    assert.include(err, "« beaucoup » ne convient pas à l'option --limit <nombre>")
  })

  test("gives programs an error document", async () => {
    const { code, out } = await run("invoice", "lst", "--json")
    assert.deepInclude(JSON.parse(out).error, { code: "Usage", exitCode: code })
  })

  test("that names no verb shows the noun's help", async () => {
    const { code, err } = await run("invoice")
    assert.strictEqual(code, 2)
    assert.include(err, "Commandes :")
  })
})

describe("help", () => {
  test("of the program has the exit codes", async () => {
    const { code, out } = await run("--help")
    assert.strictEqual(code, 0)
    assert.match(out, /130 {2}interrompu par Ctrl-C/)
  })

  test("fits the terminal, also where nobody watches", async () => {
    for (const words of [
      [],
      ["family"],
      ["family", "import"],
      ["payment", "record"],
      ["payment", "export"],
      ["audit", "list"]
    ]) {
      for (const width of [undefined, 80, 120]) {
        const terminal = recording(width)
        await main([...words, "--help"], terminal)
        const long = terminal.written.out.split("\n").filter((line) => line.length > (width ?? 80))
        assert.deepEqual(long, [], words.join(" "))
      }
    }
  })

  test("shows examples that can be copied, over lines too", async () => {
    const terminal = recording(80)
    await main(["payment", "record", "--help"], terminal)
    const [, copied = ""] =
      /^ {2}(portail payment record --invoice 2026000001 2026000002(?:.*\\\n)+.*)$/m.exec(terminal.written.out) ?? []
    assert.match(copied.replace(/ \\\n\s+/g, " "), /--reference "CHQ 1234567" --yes$/)
  })

  test.each([
    ["db", "migrate"],
    ["town", "apply"],
    ["town", "show"],
    ["family", "import"],
    ["family", "export"],
    ["family", "list"],
    ["family", "show"],
    ["family", "search"],
    ["account", "list"],
    ["account", "invite"],
    ["invoice", "import"],
    ["invoice", "list"],
    ["invoice", "show"],
    ["invoice", "pdf"],
    ["payment", "list"],
    ["payment", "journal"],
    ["payment", "record"],
    ["payment", "refund"],
    ["payment", "reconcile"]
  ])("of %s %s has examples and the common options", async (noun, verb) => {
    const { code, out } = await run(noun, verb, "--help")
    assert.strictEqual(code, 0)
    assert.include(out, `Utilisation : portail ${noun} ${verb}`)
    assert.match(out, new RegExp(`Exemples :\n.*portail ${noun} ${verb}`))
    for (const option of ["--town", "--json", "--as", "--data-dir"]) assert.include(out, option)
  })
})
