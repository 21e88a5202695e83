import { expect, test } from "vitest"
import { openApiFindings } from "./findings.ts"

const operation = {
  operationId: "town.get",
  summary: "Read the town",
  description: "Names and colours of the town.",
  tags: ["town"],
  parameters: [],
  security: [],
  responses: {
    200: {
      description: "The town",
      content: { "application/json": { schema: { type: "object" }, example: { name: "Ville-Exemple" } } }
    },
    404: { description: "No town answers here" }
  }
}

const documentWith = (changed: object) =>
  JSON.stringify({
    openapi: "3.1.0",
    info: {
      title: "Portail Familles",
      version: "1",
      description: "Family portal",
      license: { name: "MIT", url: "https://opensource.org/license/mit" },
      contact: { name: "Portail Familles" }
    },
    servers: [{ url: "/" }],
    tags: [{ name: "town", description: "What the town says to everybody." }],
    paths: { "/town": { get: { ...operation, ...changed } } }
  })

const rulesFound = async (changed: object) => (await openApiFindings(documentWith(changed))).map(({ rule }) => rule)

test("nothing is found in a described operation", async () => {
  expect(await rulesFound({})).toEqual([])
})

test("an operation without a summary or a description, and an example that does not fit its schema are found", async () => {
  expect(await rulesFound({ summary: undefined })).toContain("redocly operation-summary")
  expect(await rulesFound({ description: undefined })).toContain("spectral operation-description")
  const content = { "application/json": { schema: { type: "object" }, example: "a town" } }
  const responses = { ...operation.responses, 200: { description: "The town", content } }
  expect(await rulesFound({ responses })).toContain("spectral oas3-valid-media-example")
})
