/** After `npm pack`: gives back the manifest that names sources. */
import { rename } from "node:fs/promises"
import { join } from "node:path"

/** Where the manifest waits while the package is packed. */
export const keptManifest = (folder: string): string => join(folder, ".package.json.kept")

/** Puts the manifest back where one waits. */
export const restoreManifest = (folder: string): Promise<void> =>
  rename(keptManifest(folder), join(folder, "package.json")).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== "ENOENT") throw cause
  })

if (import.meta.main) await restoreManifest(process.cwd())
