import { Effect } from "effect"
import { afterAll, assert, test } from "vitest"
import { keepDemoAddresses } from "../src/running/demoAddresses.ts"
import { openWorkplace, samples } from "./support/portail.ts"

const place = await openWorkplace()
afterAll(() => place.remove())

test("a town's file applied to the demo's data leaves the demo at its own addresses, and says so", async () => {
  const file = (name: string, more: string) =>
    place.write(
      name,
      samples.town.replace("guide: guide.pdf\n", "").replace('["localhost:4000"]', "[portail.ville.example]") + more
    )
  const shown = async () => (await place.json("town", "show")).document
  await place.portail("town", "apply", await file("ville.yaml", ""))
  assert.deepStrictEqual((await shown()).settings.hosts, ["portail.ville.example"])

  const addresses = { hosts: ["localhost:4321"], embeddingOrigins: ["http://127.0.0.1:4323"] } as const
  await Effect.runPromise(keepDemoAddresses(place.dataDirectory, addresses))
  const applied = await place.portail(
    ...["town", "apply", await file("site.yaml", 'embeddingOrigins: ["http://localhost:8080/"]\n'), "--yes"]
  )
  assert.include(applied.err, "elle garde ses propres adresses")
  const { hosts, embeddingOrigins } = (await shown()).settings
  assert.deepStrictEqual(hosts, ["localhost:4321"])
  assert.deepStrictEqual(embeddingOrigins, ["http://127.0.0.1:4323", "http://localhost:8080"])
})
