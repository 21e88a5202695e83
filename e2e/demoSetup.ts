import type { TestProject } from "vitest/node"
import { startDemo } from "./support/demo.ts"

declare module "vitest" {
  export interface ProvidedContext {
    /** The data directory of a demo that was started once and ended: each file starts its own on a copy. */
    demoData: string
  }
}

/** Seeds the data of the demos of this run. */
export default async function setup(project: TestProject) {
  const demo = await startDemo()
  await demo.quit()
  project.provide("demoData", demo.dataDir)
  return demo.stop
}
