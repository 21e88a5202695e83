import { extname } from "node:path"

/** The address of a module beside the one that asks, for threads and processes: TypeScript in the repository, JavaScript when built. */
export const moduleBeside = (asking: string, name: string): URL => new URL(name + extname(asking), asking)
