import { Effect } from "effect"
import { requestId } from "../../src/documents/requests.ts"
import { documentFamily, password } from "./documentsUnderTest.ts"

/** Answers that the shipped health sheet accepts. */
export const healthy = {
  vaccins: true,
  traitement: false,
  asthme: true,
  "allergie-medicaments": false,
  "allergie-aliments": false,
  "allergie-autre": false,
  "allergies-detail": "Ventoline dans le sac",
  pai: false
}

/** A family before its child's health sheet. */
export const sheet = Effect.gen(function* () {
  const home = yield* documentFamily()
  const { access, documents, childId } = home
  const id = requestId("fiche-sanitaire", childId, "2030-09-02")
  const fill = (answers: Readonly<Record<string, string | boolean | null>>) =>
    Effect.gen(function* () {
      const { answers: before } = yield* documents.read(access, id)
      const changes = Object.entries(answers).map(([question, after]) => ({
        question,
        before: before[question] ?? null,
        after
      }))
      return yield* documents.save(access, id, changes)
    })
  const send = (typed = password) =>
    Effect.gen(function* () {
      const { version } = yield* documents.read(access, id)
      return yield* documents.send(access, id, { as: "form", version, password: typed })
    })
  const state = Effect.map(documents.read(access, id), ({ request }) => request.state)
  return { ...home, id, fill, send, state }
})
