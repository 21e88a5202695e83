import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { isFrench } from "./frenchText.ts"
import { guideTexts } from "./guideTexts.ts"
import { sourceTexts } from "./sourceTexts.ts"

const folder = mkdtempSync(join(tmpdir(), "portail-words-"))
afterAll(() => rmSync(folder, { recursive: true }))

const textsOf = (code: string) => {
  const path = join(folder, "words.ts")
  writeFileSync(path, code)
  return sourceTexts(path, "words.ts").map(({ line, text }) => `${line} ${text}`)
}

test("a sentence is read as it is said of several things, and of one where it says so", () => {
  expect(
    textsOf(
      [
        "export const words = {",
        "  bills: (count: number) => (count === 1 ? `Il reste ${count} facture` : `Il reste ${count} factures`),",
        '  all: (count: number) => `Vous avez ${count} facture${count > 1 ? "s" : ""} à payer`,',
        "  hello: (name: string) => `Bonjour ${name}, voici vos factures`",
        "}"
      ].join("\n")
    )
  ).toEqual([
    "2 Il reste 1 facture",
    "2 Il reste 2 factures",
    "3 Vous avez 2 factures à payer",
    "4 Bonjour Camille, voici vos factures"
  ])
})

test("what is no French sentence is passed over: English, SQL, types, names", () => {
  expect(
    textsOf(
      [
        'import { le } from "./la/de.ts"',
        'export type Kind = "à la carte" | "au mois"',
        "export const rows = sql`select le from la where de`",
        'export const said = "The key of the town is not set: le, la"'
      ].join("\n")
    )
  ).toEqual([])
  expect(isFrench("Votre facture est prête")).toBe(true)
  expect(isFrench("https://portail.example/franceconnect?pour=compte")).toBe(false)
})

test("a guide is read by paragraph, without its commands", () => {
  const path = join(folder, "guide.md")
  writeFileSync(path, "# Le guide de la régie\n\nTapez `portail le`\npour la voir.\n\n```\nportail de la\n```\n")
  expect(guideTexts(path, "guide.md").map(({ text }) => text)).toEqual([
    "Le guide de la régie",
    "Tapez Camille pour la voir."
  ])
})
