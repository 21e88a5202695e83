import type { SectionUnfit } from "@portail-familles/core/households"
import { Effect } from "effect"
import { FieldsRefused, SectionChanged, SectionUnknown } from "../contract/problems.ts"

/** Why a section is not changed. */
export const sectionProblems = {
  SectionUnfit: ({ problems }: SectionUnfit) => Effect.fail(new FieldsRefused({ errors: [...problems] })),
  SectionOutdated: () => Effect.fail(new SectionChanged())
}

export const missingSection = { SectionMissing: () => Effect.fail(new SectionUnknown()) }
