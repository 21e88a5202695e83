import { resealTable, type SealedRow } from "../platform/crypto/reseal.ts"
import type { SectionName } from "../towns/sectionNames.ts"
import { changeSealContext } from "./sections/sectionChanges.ts"

interface ChangeRow extends SealedRow {
  readonly householdId: string
  readonly subjectId: string
  readonly section: SectionName
}

/** Changes that wait for the town, which a change of keys seals anew. */
export const reseal = resealTable<ChangeRow>({
  table: "section_changes",
  id: "id",
  columns: ["household_id", "subject_id", "section"],
  place: changeSealContext
})
