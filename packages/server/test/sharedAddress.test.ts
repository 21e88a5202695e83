import { expect, test } from "vitest"
import { TownId } from "../../core/src/towns/Town.ts"
import { townSettings } from "../../core/test/support/town.ts"
import { sharedAddress } from "../src/towns/sharedAddress.ts"
import { startPortal } from "./runningPortal.ts"

const town = (slug: string, hosts: ReadonlyArray<string>) => ({
  id: TownId.make(slug),
  settings: townSettings({ slug, hosts })
})
const [one, other] = [town("une", ["famille.une.example"]), town("autre", ["famille.autre.example"])]

test("towns with hosts of their own share no address; one town may have a public URL", () => {
  expect(sharedAddress([one, other], undefined)).toBeUndefined()
  expect(sharedAddress([one], "https://familles.example")).toBeUndefined()
})

test.each([
  ["one public URL", [one, other], "https://familles.example", "https://familles.example"],
  ["a host", [one, town("autre", ["autre.example", "Famille.Une.example"])], undefined, "famille.une.example"],
  ["no host", [town("une", []), town("autre", [])], undefined, "localhost"]
])("two towns with %s would be taken for each other", (_, towns, publicUrl, address) => {
  expect(sharedAddress(towns, publicUrl)).toMatchObject({ address, towns: ["une", "autre"] })
})

test("a portal does not start with two towns at one address", async () => {
  await expect(
    startPortal({ publicUrl: "https://familles.example", otherTown: ["famille.autre.example"] })
  ).rejects.toThrow()
})
