import { Effect } from "effect"
import { requestId } from "../../src/documents/requests.ts"
import { documentFamily, password } from "./documentsUnderTest.ts"

const answers = {
  vaccins: true,
  traitement: false,
  asthme: true,
  "allergie-medicaments": false,
  "allergie-aliments": false,
  "allergie-autre": false,
  "allergies-detail": "Ventoline dans le sac",
  pai: false
}

/** A family that signed and sent its child's health sheet, which waits for a decision. */
export const sentSheet = Effect.gen(function* () {
  const home = yield* documentFamily()
  const { documents, access, childId } = home
  const id = requestId("fiche-sanitaire", childId, "2030-09-02")
  const { answers: before } = yield* documents.read(access, id)
  const changes = Object.entries(answers).map(([question, after]) => ({
    question,
    before: before[question] ?? null,
    after
  }))
  const { version } = yield* documents.save(access, id, changes)
  const { request } = yield* documents.send(access, id, { as: "form", version, password })
  return { ...home, submissionId: request.submission?.id ?? "" }
})
