import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { parseActivities } from "../../../core/src/activities/activitiesYaml.ts"
import { parseDocumentKinds } from "../../../core/src/documents/documentKindsYaml.ts"
import { parseTariffs } from "../../../core/src/tariffs/tariffsYaml.ts"
import { parseTownFile } from "../../../core/src/towns/townFile.ts"
import { fieldWords } from "../../src/terminal/fieldWords.ts"

interface Read {
  readonly _tag: string
  readonly failure?: { readonly problems: ReadonlyArray<string | { readonly code: string; readonly text?: string }> }
}
const wordsOf = ({ failure }: Read) =>
  (failure?.problems ?? []).map((problem) => fieldWords(typeof problem === "string" ? problem : (problem.text ?? "")))

const wrong = `activities:
  - code: Séjour
    name: 12
    enrolment: { decidedBy: rulez }
    periods:
      - { code: hiver, name: Hiver, from: 2027-13-15, to: 2027-02-30 }
    parts:
      - code: journee
        name: ""
        kind: hours
        weekdays: [lundi]
        startsAt: 8h
        endsAt: 18:00
        capacity: { each: -3 }
    rulez: 3
`

test("a file of activities is refused in French, with the line and the field of each mistake", () => {
  expect(wordsOf(parseActivities("a.yaml", wrong))).toEqual([
    "ligne 15, activities[0].rulez : ce réglage n'existe pas (faute de frappe ?)",
    "ligne 2, activities[0].code : attendu : un code : minuscules sans accent, chiffres et tirets, comme accueil-soir",
    "ligne 3, activities[0].name : attendu : un texte",
    "ligne 4, activities[0].enrolment.decidedBy : attendu : rules ou staff",
    "ligne 6, activities[0].periods[0].from : attendu : un jour, comme 2026-11-29",
    "ligne 6, activities[0].periods[0].from : ce jour n'est pas au calendrier",
    "ligne 6, activities[0].periods[0].to : ce jour n'est pas au calendrier",
    "ligne 11, activities[0].parts[0].weekdays[0] : attendu : monday, tuesday, wednesday, thursday, friday, saturday, sunday",
    "ligne 8, activities[0].parts[0].on : manque",
    "ligne 12, activities[0].parts[0].startsAt : attendu : une heure, comme 08:30",
    "ligne 14, activities[0].parts[0].capacity.each : attendu : de 0 à 10000"
  ])
})

test("what is no YAML is refused in French, with its line", () => {
  const said = ["a: 1\na: 2\n", "a: [1\n", "a:\n\t- b\n", "a: b: c\n", 'a: "b\n'].map((text) =>
    wordsOf(parseActivities("a.yaml", text)).join(" | ")
  )
  expect(said).toEqual([
    "ligne 2 : le même réglage est écrit deux fois",
    "ligne 2 : il manque une accolade ou un crochet fermant",
    "ligne 2 : des tabulations : mettez des espaces",
    "ligne 1 : un « : » de trop : mettez le texte entre guillemets",
    "ligne 2 : il manque un guillemet fermant"
  ])
})

test("no file of a town is refused in English, whatever is wrong", () => {
  const values = ["3", "text", "true", "[]", "{}", "[3]", "[{}]", "null", "-1", '""']
  const files = [
    ...values.flatMap((value) =>
      ["slug", "name", "services", "dossier", "calendar", "colours"].map((key) => `${key}: ${value}`)
    ),
    ...values.map((value) => `tariffs: ${value}`),
    ...values.map((value) => `documents: ${value}`),
    ...values.map((value) => `activities: ${value}`)
  ]
  const said = files.flatMap((text) =>
    [parseActivities, parseTariffs, parseDocumentKinds, parseTownFile].flatMap((parse) =>
      wordsOf(parse("f.yaml", text))
    )
  )
  expect(said.length).toBeGreaterThan(100)
  expect([...new Set(said.filter((words) => /\b(Expected|Missing|at \[|must be)\b/.test(words)))]).toEqual([])
})

const compiegne = readFileSync(new URL("../../../../examples/compiegne/town.yaml", import.meta.url), "utf8")
const withOrigins = (...origins: ReadonlyArray<string>) =>
  compiegne.replace("embeddingOrigins: []", `embeddingOrigins: ${JSON.stringify(origins)}`)

test("a site's origin is refused in French when it names a page, and so are the town's other addresses and numbers", () => {
  const read = parseTownFile("town.yaml", withOrigins("https://www.ville.fr/enfance", "www.ville.fr"))
  const line = compiegne.split("\n").indexOf("embeddingOrigins: []") + 1
  expect(wordsOf(read)).toEqual(
    [0, 1].map(
      (index) =>
        `ligne ${line}, embeddingOrigins[${index}] : attendu : l'origine d'un site, sans page derrière, comme https://www.ville.fr`
    )
  )
  const wrong = compiegne
    .replace(/^siteUrl: .*$/m, "siteUrl: www.ville.fr")
    .replace(/^contactMail: .*$/m, "contactMail: mairie")
    .replace(/^accentColor: .*$/m, "accentColor: blue")
    .replace(/^inseeCode: .*$/m, 'inseeCode: "6015"')
  expect(
    wordsOf(parseTownFile("town.yaml", wrong))
      .map((said) => said.replace(/^ligne \d+, /, ""))
      .sort()
  ).toEqual([
    "accentColor : attendu : une couleur, comme '#1f4f8f'",
    "contactMail : attendu : une adresse e-mail, comme enfance@ville.fr",
    "inseeCode : attendu : le code INSEE de la commune, comme 60159",
    "siteUrl : attendu : une adresse, comme https://www.ville.fr/enfance"
  ])
})
