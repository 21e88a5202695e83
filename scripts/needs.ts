import { beforeEach, inject, type TestOptions } from "vitest"
import type { ProgramName } from "./programs.ts"

declare module "vitest" {
  export interface TaskMeta {
    /** Why a test is skipped; the closing lines of a run tell it. */
    skippedBecause?: string
  }
}

/** Options of a test or a block that is skipped, with its reason, where something does not hold. */
export const skippedUnless = (holds: boolean, reason: string): TestOptions =>
  holds ? {} : { skip: true, meta: { skippedBecause: reason } }

const whyMissing = (name: ProgramName) => inject("missingPrograms")[name]

/** Options of a test or a block that needs a program: `it("is sound", needs("qpdf"), …)`. */
export const needs = (name: ProgramName): TestOptions => {
  const reason = whyMissing(name)
  return skippedUnless(reason === undefined, reason ?? "")
}

/** Skips all tests of this block or file where a program is missing; gives whether it is there, for the block's own hooks. */
export const allNeed = (name: ProgramName): boolean => {
  const reason = whyMissing(name)
  if (reason !== undefined) beforeEach(({ skip }) => skip(reason))
  return reason === undefined
}
