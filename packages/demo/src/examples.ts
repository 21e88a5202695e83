import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"

// the built package has them beside it, the repository in a folder of its own
const packed = new URL("examples/", import.meta.url)
const examples = existsSync(packed) ? packed : new URL("../../../examples/", import.meta.url)

/** The path of an example's file or folder, such as `compiegne/town.yaml`. */
export const exampleAt = (path: string): string => fileURLToPath(new URL(path, examples))
