import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { Plugin } from "vite"

const { version }: { readonly version: string } = JSON.parse(
  readFileSync(join(import.meta.dirname, "package.json"), "utf8")
)

/** Says in `release.json` of which version a build is, and which build of it: one of a repository has no version of its own. */
export const releaseFile = (): Plugin => ({
  name: "release-file",
  generateBundle(_options, bundle) {
    const hash = createHash("sha256")
    for (const [name, output] of Object.entries(bundle).toSorted(([one], [other]) => (one < other ? -1 : 1))) {
      if (output.type === "chunk") hash.update(name).update(output.code)
    }
    const source = JSON.stringify({ version, build: hash.digest("hex").slice(0, 8) })
    this.emitFile({ type: "asset", fileName: "release.json", source })
  }
})
