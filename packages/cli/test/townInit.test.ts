import { existsSync } from "node:fs"
import { readFile, stat } from "node:fs/promises"
import { join } from "node:path"
import { readKeyring } from "@portail-familles/core/platform/crypto"
import { parseTownFile } from "@portail-familles/core/towns"
import { Result } from "effect"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { parse } from "yaml"
import { migratedWorkplace } from "./support/portail.ts"

let place: Awaited<ReturnType<typeof migratedWorkplace>>
beforeAll(async () => {
  place = await migratedWorkplace()
})
afterAll(() => place.remove())

const said = ["--name", "Ville d'Essai-sur-Oise", "--insee", "60999", "--site", "https://www.essai.example/"]
const init = (folder: string, ...words: ReadonlyArray<string>) =>
  place.portail("town", "init", join(place.folder, folder), ...words)
const read = (folder: string, name: string) => readFile(join(place.folder, folder, name), "utf8")

describe("portail town init, told everything", () => {
  test("writes a town's file that applies, with the services, régies and colour that were said", async () => {
    const words = [
      "--color",
      "#7a3b69",
      "--services",
      "Cantine, Accueil « périscolaire »",
      "--regies",
      "Régie cantine=060999"
    ]
    expect((await init("ville", ...said, ...words)).code).toBe(0)
    const file = await read("ville", "town.yaml")
    const town = Result.getOrThrow(parseTownFile("town.yaml", file))
    expect(town).toMatchObject({
      slug: "essai-sur-oise",
      name: "Ville d’Essai-sur-Oise",
      inseeCode: "60999",
      hosts: ["familles.essai.example"],
      embeddingOrigins: ["https://www.essai.example"],
      contactMail: "familles@essai.example",
      senderMail: "ne-pas-repondre@essai.example",
      accentColor: "#7a3b69",
      calendar: { zone: "B" },
      services: [
        { code: "cantine", name: "Cantine" },
        { code: "accueil-periscolaire", name: "Accueil « périscolaire »" }
      ],
      regies: [{ code: "regie-cantine", name: "Régie cantine", numcli: "060999", mode: "T" }]
    })
    expect((await place.portail("town", "apply", join(place.folder, "ville", "town.yaml"), "--yes")).code).toBe(0)
  })

  test("writes what a machine needs: settings with a key of its own, containers, a unit", async () => {
    const env = await read("ville", ".env")
    const key = /^PORTAIL_SECRET_KEY=(.+)$/m.exec(env)?.[1] ?? ""
    expect(Result.isSuccess(readKeyring(key))).toBe(true)
    expect((await stat(join(place.folder, "ville", ".env"))).mode & 0o777).toBe(0o600)
    expect(await read("ville", ".env.example")).not.toContain(key)
    const { services } = parse(await read("ville", "compose.yaml"), { merge: true })
    expect(Object.keys(services)).toEqual(["schema", "ville", "portail", "base"])
    expect(services.portail).toMatchObject({ read_only: true, cap_drop: ["ALL"], command: ["serve"] })
    const password = /^POSTGRES_PASSWORD=(.+)$/m.exec(env)?.[1] ?? ""
    expect(password).toMatch(/^[0-9a-f]{48}$/)
    for (const shared of ["compose.yaml", "Containerfile", ".env.example"])
      expect(await read("ville", shared)).not.toContain(password)
    expect(await read("ville", "Containerfile")).toMatch(/^USER node$/m)
    expect(await read("ville", "portail.service")).toContain(`WorkingDirectory=${join(place.folder, "ville")}`)
    const { dependencies, scripts } = JSON.parse(await read("ville", "package.json"))
    expect(dependencies).toHaveProperty("@portail-familles/cli")
    expect(scripts.start).toContain("--env-file=.env")
  })

  test("replaces nothing that is there", async () => {
    const before = await read("ville", ".env")
    const again = await init("ville", ...said)
    expect([again.code, again.err]).toEqual([7, expect.stringContaining("town.yaml")])
    expect(await read("ville", ".env")).toBe(before)
  })
})

describe("portail town init, where nobody can be asked", () => {
  test("names what is missing, and writes nothing", async () => {
    const refused = await init("vide", "--name", "Essai")
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining("--insee")])
    expect(existsSync(join(place.folder, "vide"))).toBe(false)
  })

  test.each([
    ["--insee", "6015"],
    ["--color", "rouge"],
    ["--regies", "Régie enfance"],
    ["--site", "essai.example"]
  ])("refuses an answer that does not fit: %s %s", async (option, value) => {
    const others = said.filter((_, place) => said[place - (place % 2)] !== option)
    const refused = await init("vide", ...others, option, value)
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining(option)])
    expect(existsSync(join(place.folder, "vide"))).toBe(false)
  })
})
