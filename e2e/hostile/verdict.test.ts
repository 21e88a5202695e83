import { expect, test } from "vitest"
import { readDocument } from "./document.ts"
import { Contract } from "./verdict.ts"

test("an answer that the document does not declare is told: its status, its media type, its body", async () => {
  const document = await readDocument()
  const contract = new Contract(document)
  const operation = document.operations.find(({ operationId }) => operationId === "invoices.list") ?? expect.fail()
  const answer = (status: number, mediaType: string, body: unknown) => ({
    status,
    mediaType,
    text: JSON.stringify(body)
  })
  const signedOut = { type: "urn:portail-familles:problem:signed-out", status: 401, code: "signed-out" }
  const problem = { ...signedOut, title: "Sign in first: there is no open session" }
  expect(contract.violation(operation, answer(401, "application/problem+json", problem))).toBeUndefined()
  expect(contract.violation(operation, answer(418, "text/plain", ""))).toContain("418, which is not declared")
  expect(contract.violation(operation, answer(401, "text/html", ""))).toContain("text/html, which is not declared")
  const other = { ...problem, code: "invented" }
  expect(contract.violation(operation, answer(401, "application/problem+json", other))).toContain("another body")
})
