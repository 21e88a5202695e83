import type { TestProject } from "vitest/node"
import { type MissingPrograms, missingPrograms } from "./programs.ts"

declare module "vitest" {
  export interface ProvidedContext {
    /** Why each program that this machine lacks is missing. */
    missingPrograms: MissingPrograms
  }
}

/** Tells tests what this machine lacks; in CI nothing may lack. */
export default function setup(project: TestProject): void {
  const missing = missingPrograms()
  const reasons = Object.values(missing)
  if (process.env["CI"] && reasons.length > 0) throw new Error(`CI must run every test. ${reasons.join(". ")}.`)
  project.provide("missingPrograms", missing)
}
