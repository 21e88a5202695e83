import { startPayFipSimulator } from "@portail-familles/core/payments/payfip/simulator/server.ts"
import { databaseLayer } from "@portail-familles/core/sql/Database.ts"
import { ManagedRuntime } from "effect"
import { afterAll, assert, describe, test } from "vitest"
import { workplace } from "./support/portail.ts"

const place = await workplace()
const simulator = await startPayFipSimulator({
  clients: [
    { numcli: "006270", label: "Ville d'Essai" },
    { numcli: "006272", label: "Ville d'Essai, crèches", webService: false }
  ]
})
afterAll(async () => {
  await simulator.close()
  await opened.dispose()
  await place.remove()
})

const town = await place.write(
  "ville.yaml",
  `slug: essai
name: Ville d'Essai
inseeCode: "60000"
siteUrl: https://ville.example
contactMail: contact@ville.example
senderMail: portail@ville.example
accentColor: "#1b6e53"
hosts: ["localhost:4000"]
regies:
  - { code: enfance, name: Régie enfance, numcli: "006270", mode: T, placeOfPayment: Hôtel de ville }
  - { code: musique, name: École de musique, numcli: "006271", mode: T, placeOfPayment: Hôtel de ville }
  - { code: creches, name: Régie crèches, numcli: "006272", mode: W, placeOfPayment: Hôtel de ville }
`
)
const applied = await place.portail(["town", "apply", town, "--yes"])
// as beside a running server: the commands join the process that has the data open
const opened = ManagedRuntime.make(databaseLayer({ url: undefined, dataDirectory: place.dataDirectory }))
await opened.context()

const check = (words: ReadonlyArray<string>, endpoint = simulator.endpoint) =>
  place.portail(["payment", "check", ...words], { PAYFIP_ENDPOINT: endpoint })

describe("portail payment check", () => {
  test("says of each régie whether PayFiP knows it, and what to do where it does not", async () => {
    assert.strictEqual(applied.code, 0, applied.stderr)
    const { code, stdout, stderr } = await check([])
    assert.strictEqual(code, 7)
    assert.match(stdout, /enfance.*test.*✓ connue.*Ville d'Essai/)
    assert.match(stdout, /musique.*✗ pas prête.*T2/)
    assert.match(stdout, /creches.*production.*✗ pas prête.*T4/)
    assert.include(stderr, "1 régie prête sur 3")
    assert.strictEqual(simulator.operations.list().length, 0)
  })

  test("asks about one régie, for a script", async () => {
    const { code, stdout } = await check(["--regie", "enfance", "--json"])
    assert.strictEqual(code, 0)
    assert.deepInclude(JSON.parse(stdout)[0], { regie: "enfance", ready: true, said: "Ville d'Essai" })
  })

  test("names the régies when the one that is asked about is not there", async () => {
    const { code, stderr } = await check(["--regie", "piscine"])
    assert.strictEqual(code, 4)
    assert.include(stderr, "enfance, musique, creches")
  })

  test("says that PayFiP does not answer", async () => {
    const { code, stdout } = await check(["--regie", "enfance"], "http://127.0.0.1:1/tpa")
    assert.strictEqual(code, 7)
    assert.include(stdout, "réessayez plus tard")
  })
})
