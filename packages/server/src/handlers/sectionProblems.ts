import type { SectionsIncomplete, SectionUnfit } from "@portail-familles/core/households"
import { Effect } from "effect"
import { FieldsRefused } from "../contract/householdProblems.ts"
import { SectionChanged, SectionIncomplete, SectionUnknown } from "../contract/sectionProblems.ts"

/** Why a section is not changed. */
export const sectionProblems = {
  SectionUnfit: ({ problems }: SectionUnfit) => Effect.fail(new FieldsRefused({ errors: [...problems] })),
  SectionOutdated: () => Effect.fail(new SectionChanged())
}

/** Why sections are not confirmed. */
export const incompleteSections = {
  SectionsIncomplete: ({ sections }: SectionsIncomplete) =>
    Effect.fail(new SectionIncomplete({ sections: [...sections] }))
}

export const missingSection = { SectionMissing: () => Effect.fail(new SectionUnknown()) }
