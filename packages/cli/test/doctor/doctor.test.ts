import { once } from "node:events"
import { createServer } from "node:http"
import { join } from "node:path"
import { afterAll, assert, beforeAll, describe, test } from "vitest"
import { openWorkplace, samples } from "../support/portail.ts"

const place = await openWorkplace()
const secret = Buffer.alloc(32, 3).toString("base64")

interface Found {
  readonly failures: number
  readonly findings: ReadonlyArray<{ readonly check: string; readonly state: string; readonly says: string }>
}

describe("portail doctor beside a running portal", () => {
  const payfip = createServer((_, response) => response.end())
  const set: Record<string, string> = {
    PORTAIL_SECRET_KEY: `k2:${secret}`,
    SMTP_URL: "smtp://familles:motdepasse@127.0.0.1:1",
    PORTAIL_CLAMD: `unix:${join(place.folder, "absent")}`,
    PORTAIL_TRUSTED_PROXIES: "partout"
  }
  const before = Object.fromEntries([...Object.keys(set), "PAYFIP_ENDPOINT"].map((name) => [name, process.env[name]]))

  beforeAll(async () => {
    payfip.listen(0, "127.0.0.1")
    await once(payfip, "listening")
    const address = payfip.address()
    const port = typeof address === "object" ? address?.port : 0
    Object.assign(process.env, set, { PAYFIP_ENDPOINT: `http://127.0.0.1:${port}/tpa` })
    await place.write("guide.pdf", "%PDF-1.4")
    assert.strictEqual((await place.portail("town", "apply", await place.write("ville.yaml", samples.town))).code, 0)
  })

  afterAll(async () => {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
    payfip.close()
    await place.remove()
  })

  test("says what is well and what is not, ends with 1, and prints no secret", async () => {
    const { code, document, err } = await place.json("doctor")
    const { findings, failures } = document as Found
    const states = (check: string) => findings.filter((each) => each.check === check).map(({ state }) => state)
    assert.strictEqual(code, 1)
    // what answers may be late on a busy machine, and is then a failure too: what is asserted is so either way
    assert.include(states("configuration"), "failure")
    assert.deepStrictEqual(states("mail"), ["failure"])
    assert.deepStrictEqual(states("antivirus"), ["failure"])
    assert.isNotEmpty(states("payfip"))
    assert.isNotEmpty(states("database"))
    assert.isNotEmpty(states("disk"))
    assert.strictEqual(failures, findings.filter(({ state }) => state === "failure").length)
    const page = await place.portail("doctor")
    for (const text of [JSON.stringify(document), err, page.out, page.err]) {
      assert.notInclude(text, secret)
      assert.notInclude(text, "motdepasse")
    }
    assert.include(page.out, "✗ défaut")
  })
})
