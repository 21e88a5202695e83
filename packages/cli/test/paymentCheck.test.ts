import { afterAll, assert, describe, test, vi } from "vitest"
import { startPayFipSimulator } from "../../simulators/src/payfip/server.ts"
import { openWorkplace } from "./support/portail.ts"

const place = await openWorkplace()
const simulator = await startPayFipSimulator({
  clients: [
    { numcli: "006270", label: "Ville d'Essai" },
    { numcli: "006272", label: "Ville d'Essai, crèches", webService: false }
  ]
})
vi.stubEnv("PAYFIP_ENDPOINT", simulator.endpoint)
afterAll(async () => {
  vi.unstubAllEnvs()
  await simulator.close()
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
const applied = await place.portail("town", "apply", town, "--yes")

const check = (...words: ReadonlyArray<string>) => place.portail("payment", "check", ...words)

describe("portail payment check", () => {
  test("says of each régie whether PayFiP knows it, and what to do where it does not", async () => {
    assert.strictEqual(applied.code, 0, applied.err)
    const { code, out, err } = await check()
    assert.strictEqual(code, 7)
    assert.match(out, /enfance.*test.*✓ connue.*Ville d'Essai/)
    assert.match(out, /musique.*✗ pas prête.*T2/)
    assert.match(out, /creches.*production.*✗ pas prête.*T4/)
    assert.include(err, "1 régie prête sur 3")
    assert.strictEqual(simulator.operations.list().length, 0)
  })

  test("asks about one régie, for a script", async () => {
    const { code, document } = await place.json("payment", "check", "--regie", "enfance")
    assert.strictEqual(code, 0)
    assert.deepInclude(document[0], { regie: "enfance", ready: true, said: "Ville d'Essai" })
  })

  test("names the régies when the one that is asked about is not there", async () => {
    const { code, err } = await check("--regie", "piscine")
    assert.strictEqual(code, 4)
    assert.include(err, "enfance, musique, creches")
  })

  test("says that PayFiP does not answer", async () => {
    const silent = { PAYFIP_ENDPOINT: "http://127.0.0.1:1/tpa" }
    const { code, stdout } = await place.program(["payment", "check", "--regie", "enfance"], silent)
    assert.strictEqual(code, 7)
    assert.include(stdout, "réessayez plus tard")
  })
})
