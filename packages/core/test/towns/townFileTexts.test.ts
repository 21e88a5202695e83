import { readFileSync } from "node:fs"
import { Result } from "effect"
import { expect, test } from "vitest"
import { parseTownFile } from "../../src/towns/townFile.ts"

const example = readFileSync(new URL("../../../../examples/compiegne/town.yaml", import.meta.url), "utf8")
const withLinks = (links: string) => example.replace(/^legalLinks:\n(?: .*\n)*/m, `legalLinks: ${links}\n`)
const problemsOf = (text: string) =>
  Result.match(parseTownFile("town.yaml", text), { onSuccess: () => [], onFailure: ({ problems }) => problems })

test("a town's link to what the law wants leads to that page, on its site or on the portal, and not to the home page", () => {
  expect(problemsOf(example)).toEqual([])
  expect(problemsOf(withLinks('[{ label: Accessibilité, url: "https://www.ville-compiegne.fr/rgaa" }]'))).toEqual([])
  expect(problemsOf(withLinks('[{ label: Accessibilité, url: "https://www.ville-compiegne.fr" }]'))).toEqual([
    "legalLinks[0] (Accessibilité) leads to the home page of the site"
  ])
  expect(problemsOf(withLinks("[{ label: Accessibilité }]"))).toEqual([
    "legalLinks[0] (Accessibilité) has either a url or a text"
  ])
})

test("what a town typed with straight apostrophes is read with curved ones", () => {
  const read = Result.getOrThrow(parseTownFile("town.yaml", example))
  expect(read.welcome).toContain("l’école")
  expect(read.dossier.questions[0]?.label).toContain("ce n’est pas le français")
  expect(JSON.stringify(read.news)).not.toContain("'")
})
