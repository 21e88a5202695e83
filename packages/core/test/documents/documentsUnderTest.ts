import { readFileSync } from "node:fs"
import { Effect, Layer, Result } from "effect"
import { SqlClient } from "effect/sql"
import { DocumentKinds } from "../../src/documents/DocumentKinds.ts"
import { Documents } from "../../src/documents/Documents.ts"
import type { DocumentKind } from "../../src/documents/documentKind.ts"
import { parseDocumentKinds } from "../../src/documents/documentKindsYaml.ts"
import { DocumentPdfs } from "../../src/documents/pdf/DocumentPdfs.ts"
import { Reviews } from "../../src/documents/Reviews.ts"
import { newId } from "../../src/platform/ids/Ids.ts"
import type { Town } from "../../src/towns/Town.ts"
import { family, services as files } from "../children/filesUnderTest.ts"
import { newActivities } from "../support/town.ts"

/** Documents over families' files. */
export const services = Layer.mergeAll(Documents.layer, Reviews.layer).pipe(
  Layer.provideMerge(DocumentKinds.layer),
  Layer.provideMerge(DocumentPdfs.layer),
  Layer.provideMerge(files)
)

/** The kinds that the example town ships. */
export const shippedKinds = (): ReadonlyArray<DocumentKind> =>
  Result.getOrThrow(
    parseDocumentKinds(
      "documents.yaml",
      readFileSync(new URL("../../../../examples/compiegne/documents.yaml", import.meta.url), "utf8")
    )
  )

/** The password of everybody who is signed in. */
export const password = "un café très chaud"

/** Enrols a child of a household. */
export const enrol = (
  town: Town,
  householdId: string,
  childId: string,
  period: { readonly activity?: string; readonly startsOn: string; readonly endsOn: string }
) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    yield* sql`insert into enrolments (town_id, id, household_id, child_id, activity, starts_on, ends_on, recorded_at)
      values (${town.id}, ${yield* newId}, ${householdId}, ${childId}, ${period.activity ?? "periscolaire"},
        ${period.startsOn}, ${period.endsOn}, now())`
  })

/** A family whose child is enrolled for a school year far ahead, in a town that asks for these kinds. */
export const documentFamily = (kinds: ReadonlyArray<DocumentKind> = shippedKinds()) =>
  Effect.gen(function* () {
    const home = yield* family({
      services: [{ ...service, code: "enfance" }]
    })
    yield* newActivities(home.town, ["periscolaire", "centre-loisirs"])
    const asked = yield* DocumentKinds
    yield* asked.apply(home.staff, "documents.yaml", kinds, new Map(), { dryRun: false })
    yield* enrol(home.town, home.householdId, home.childId, { startsOn: "2030-09-02", endsOn: "2031-07-05" })
    return { ...home, documents: yield* Documents, reviews: yield* Reviews }
  })

const service = {
  name: "Enfance",
  description: "",
  mail: "enfance@ville.example",
  phone: "",
  address: "",
  openingHours: [],
  files: []
}
