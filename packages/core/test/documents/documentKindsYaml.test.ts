import { Result } from "effect"
import { expect, test } from "vitest"
import { type DocumentKindsInvalid, parseDocumentKinds, unknownToTown } from "../../src/documents/documentKindsYaml.ts"
import { shippedKinds } from "./documentsUnderTest.ts"

const problemsOf = (yaml: string) =>
  Result.match(parseDocumentKinds("documents.yaml", yaml), {
    onSuccess: (): ReadonlyArray<string> => [],
    onFailure: (error: DocumentKindsInvalid) => error.problems
  })

const head = "documents:\n  - { code: fiche, title: Fiche, about: child, validity: school-year, required: 'no'"

test("the shipped file fits a town that has its services and activities, and no other", () => {
  const known = { services: new Set(["enfance"]), activities: new Set(["periscolaire", "centre-loisirs"]) }
  expect(unknownToTown(shippedKinds(), known)).toEqual([])
  expect(unknownToTown(shippedKinds(), { ...known, services: new Set() })).toEqual([
    "fiche-sanitaire : service inconnu : enfance",
    "vaccins : service inconnu : enfance"
  ])
})

test.each([
  [
    ", parts: [], upload: null }",
    ["fiche : ni question (parts) ni envoi de fichier (upload) : la famille n'aurait rien à faire"]
  ],
  [
    ", parts: [{ title: Un, questions: [{ code: a, label: A, kind: choice, choices: [Oui] }] }] }",
    ["fiche : question a : un choix a besoin d'au moins deux réponses (choices)"]
  ],
  [
    ", parts: [{ title: Un, questions: [{ code: a, label: A, kind: text, health: asthma }] }] }",
    ["fiche : question a : health: asthma se répond par yes-no"]
  ],
  [
    ", parts: [{ title: Un, questions: [{ code: a, label: A, kind: text, when: { question: b, is: true } }, { code: b, label: B, kind: yes-no }] }] }",
    ["fiche : question a : when.question : b n'est pas une question oui / non posée avant"]
  ],
  [
    ", parts: [{ title: Un, questions: [{ code: a, label: A, kind: text }, { code: a, label: A, kind: text }] }] }",
    ["fiche : question a : deux fois le même code"]
  ],
  [
    ", upload: {}, template: { file: f.pdf, fields: { nom: child.nom, oui: answers.x=yes } } }",
    [
      "fiche : template.fields.nom : rien ne s'appelle child.nom",
      "fiche : template.fields.oui : rien ne s'appelle answers.x=yes"
    ]
  ]
])("a kind with %s is refused with what to mend", (rest, problems) => {
  expect(problemsOf(`${head}${rest}`)).toEqual(problems)
})

test("what is no kind at all is told by its place", () => {
  expect(
    problemsOf("documents:\n  - { code: fiche, title: Fiche, about: chien, validity: toujours, required: 'no' }").join(
      "\n"
    )
  ).toContain("about")
  expect(problemsOf("documents: [").join("\n")).not.toBe("")
})
