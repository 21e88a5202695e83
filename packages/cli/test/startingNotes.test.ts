import { Result } from "effect"
import { expect, test } from "vitest"
import { parseTownFile, TownId } from "../../core/src/towns/index.ts"
import { startingNotes } from "../src/serving/startingNotes.ts"

const town = (hosts: ReadonlyArray<string>) => ({
  id: TownId.make("town"),
  settings: Result.getOrThrow(
    parseTownFile(
      "town.yaml",
      `{ slug: essai, name: Essai, inseeCode: "60000", hosts: ${JSON.stringify(hosts)}, siteUrl: "https://essai.example",
        contactMail: a@essai.example, senderMail: b@essai.example, accentColor: "#1b6e53" }`
    )
  )
})
const serving = { port: 4000, publicUrl: undefined, watched: true, demoPayFip: undefined }

test("who serves a town without saying its address on this machine is told why nobody can sign in there, and what to say", () => {
  const [note = ""] = startingNotes({ ...serving, towns: [town(["familles.essai.example"])] })
  expect(note).toContain("https://familles.essai.example")
  expect(note).toContain("PORTAIL_PUBLIC_URL=http://localhost:4000")
})

test("nothing is said where the town is expected, nor where nobody watches", () => {
  expect(startingNotes({ ...serving, towns: [town(["localhost:4000"])] })).toEqual([])
  expect(startingNotes({ ...serving, watched: false, towns: [town(["familles.essai.example"])] })).toEqual([])
  const publicUrl = "https://familles.essai.example"
  expect(startingNotes({ ...serving, publicUrl, towns: [town([])] })).toEqual([])
})

test("who serves the demo's data is told where its PayFiP is, and who serves no town how to have one", () => {
  const demoPayFip = "http://127.0.0.1:4003/tpa"
  const notes = startingNotes({ ...serving, towns: [town(["localhost:4000"])], demoPayFip })
  expect(notes).toEqual([expect.stringContaining(`PAYFIP_ENDPOINT=${demoPayFip}`)])
  expect(startingNotes({ ...serving, towns: [] })).toEqual([expect.stringContaining("portail town apply")])
})
