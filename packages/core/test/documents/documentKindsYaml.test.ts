import { Result } from "effect"
import { expect, test } from "vitest"
import { type DocumentKindsInvalid, parseDocumentKinds, unknownToTown } from "../../src/documents/documentKindsYaml.ts"
import { shippedKinds } from "./documentsUnderTest.ts"

const problemsOf = (yaml: string) =>
  Result.match(parseDocumentKinds("documents.yaml", yaml), {
    onSuccess: (): DocumentKindsInvalid["problems"] => [],
    onFailure: (error: DocumentKindsInvalid) => error.problems
  })

const head = "documents:\n  - { code: fiche, title: Fiche, about: child, validity: school-year, required: 'no'"

test("the shipped file fits a town that has its services and activities, and no other", () => {
  const known = { services: new Set(["enfance"]), activities: new Set(["periscolaire", "centre-loisirs"]) }
  expect(unknownToTown(shippedKinds(), known)).toEqual([])
  expect(unknownToTown(shippedKinds(), { ...known, services: new Set() })).toEqual([
    { code: "unknown-service", kind: "fiche-sanitaire", service: "enfance" },
    { code: "unknown-service", kind: "vaccins", service: "enfance" }
  ])
})

test.each([
  [", parts: [], upload: null }", [{ code: "nothing-to-do", kind: "fiche" }]],
  [
    ", parts: [{ title: Un, questions: [{ code: a, label: A, kind: choice, choices: [Oui] }] }] }",
    [{ code: "too-few-choices", kind: "fiche", question: "a" }]
  ],
  [
    ", parts: [{ title: Un, questions: [{ code: a, label: A, kind: text, health: asthma }] }] }",
    [{ code: "health-answered-otherwise", kind: "fiche", question: "a", health: "asthma", kinds: ["yes-no"] }]
  ],
  [
    ", parts: [{ title: Un, questions: [{ code: a, label: A, kind: text, when: { question: b, is: true } }, { code: b, label: B, kind: yes-no }] }] }",
    [{ code: "condition-not-asked-before", kind: "fiche", question: "a", condition: "b" }]
  ],
  [
    ", parts: [{ title: Un, questions: [{ code: a, label: A, kind: text }, { code: a, label: A, kind: text }] }] }",
    [{ code: "question-twice", kind: "fiche", question: "a" }]
  ],
  [
    ", upload: {}, template: { file: f.pdf, fields: { nom: child.nom, oui: answers.x=yes } } }",
    [
      { code: "unknown-source", kind: "fiche", field: "nom", source: "child.nom" },
      { code: "unknown-source", kind: "fiche", field: "oui", source: "answers.x=yes" }
    ]
  ]
])("a kind with %s is refused with what to mend", (rest, problems) => {
  expect(problemsOf(`${head}${rest}`)).toEqual(problems)
})

test("what is no kind at all is told by its place", () => {
  const kind = "documents:\n  - { code: fiche, title: Fiche, about: chien, validity: toujours, required: 'no' }"
  expect(problemsOf(kind)).toContainEqual({ code: "unreadable", text: expect.stringContaining("about") })
  expect(problemsOf("documents: [")).toContainEqual({ code: "unreadable", text: expect.stringMatching(/./) })
})
