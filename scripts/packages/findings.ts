import { readFile } from "node:fs/promises"
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core"
import { publint } from "publint"
import { formatMessage } from "publint/utils"

/** What an installed package would disappoint with; empty when nothing would. */
export async function packageFindings(tarball: string): Promise<ReadonlyArray<string>> {
  const content = await readFile(tarball)
  const bytes = new Uint8Array(content)
  const { messages, pkg } = await publint({ pack: { tarball: bytes.buffer }, level: "suggestion", strict: true })
  const hasEntries = Object.keys(pkg.exports ?? {}).some((entry) => !entry.endsWith(".json"))
  return [
    ...messages.flatMap((message) => formatMessage(message, pkg, { color: false }) ?? []),
    ...(await typeFindings(bytes, hasEntries))
  ]
}

// the packages are modules for Node 22 and bundlers: what CommonJS and Node 10 would find is nobody's concern
const resolutions = ["node16-esm", "bundler"]

const typeFindings = async (bytes: Uint8Array, hasEntries: boolean): Promise<ReadonlyArray<string>> => {
  const analysis = await checkPackage(createPackageFromTarballData(bytes))
  if (!analysis.types) return hasEntries ? ["it has no types"] : []
  return analysis.problems.flatMap((problem) => {
    if ("resolutionKind" in problem && !resolutions.includes(problem.resolutionKind)) return []
    if ("resolutionOption" in problem && problem.resolutionOption === "node10") return []
    const entry = "entrypoint" in problem ? problem.entrypoint : "fileName" in problem ? problem.fileName : ""
    const named = "moduleSpecifier" in problem ? ` imports ${problem.moduleSpecifier}` : ""
    return [`${problem.kind}: ${entry}${named}`]
  })
}
