import { afterAll, assert, onTestFinished, test } from "vitest"
import { openWorkplace } from "./support/portail.ts"

const place = await openWorkplace()
afterAll(() => place.remove())

test("a demo whose port or site could not work does not begin", async () => {
  const before = process.exitCode
  onTestFinished(() => {
    process.exitCode = before
  })
  const port = await place.portail("dev", "--port", "80000", "--no-open")
  assert.include(port.err, "« 80000 » n'est pas un port")
  for (const site of ["localhost:8080", "http://localhost:8080/famille.html"]) {
    const { out, err } = await place.portail("dev", "--site", "http://localhost:9000", "--site", site, "--no-open")
    assert.include(err, `« ${site} » n'est pas l'origine d'un site`)
    assert.strictEqual(out, "")
  }
  assert.strictEqual(process.exitCode, 2)
})
