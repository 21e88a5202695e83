import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import type { Coverage, PersonalDataContribution } from "../platform/privacy/Contribution.ts"
import { among } from "../platform/privacy/rows.ts"
import type { tables } from "./tables.ts"

const bytes = {
  exported: [],
  unexported: "the bytes of files that the family sent itself; the export lists them with their documents",
  kept: "nothing needs a released file: the portal's hourly sweep erases it"
}

const covers = {
  stored_files: bytes,
  file_pieces: bytes,
  erasable_files: bytes
} satisfies Partial<Record<(typeof tables)[number], Coverage>>

/** Says of files of a town that nothing needs them any more: the next sweep erases their bytes. */
export const releaseFiles = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  return (townId: string, ids: ReadonlyArray<string>) =>
    Effect.asVoid(sql`update stored_files set claimed = false where town_id = ${townId} and ${among(sql, "id", ids)}`)
})

/** Files know nobody: what needed them releases them. */
export const personalData = Effect.succeed({ room: "files", covers } satisfies PersonalDataContribution)
