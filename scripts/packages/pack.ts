import { execFileSync } from "node:child_process"
import { join } from "node:path"
import { type PackageName, packageNames, publishedName, stagePackage, withCompiled } from "./build.ts"

/** A packed package: its tarball and how much is in it. */
export interface Tarball {
  readonly name: PackageName
  readonly path: string
  /** The folder that was packed. */
  readonly stage: string
  readonly bytes: number
  readonly files: ReadonlyArray<string>
}

interface NpmPacked {
  readonly filename: string
  readonly name: string
  readonly size: number
  readonly files: ReadonlyArray<{ readonly path: string }>
}

/** Builds every package and packs it into `folder`; the repository stays as it is. */
export async function packPackages(folder: string): Promise<ReadonlyArray<Tarball>> {
  const staged = (name: PackageName) => join(folder, "staged", name)
  await withCompiled(async (compiled) => {
    for (const name of packageNames) await stagePackage(name, compiled, staged(name))
  })
  const packing = ["pack", "--json", "--ignore-scripts", "--pack-destination", folder, ...packageNames.map(staged)]
  const output = execFileSync("npm", packing, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] })
  const answer: ReadonlyArray<NpmPacked> | Record<string, NpmPacked> = JSON.parse(output)
  const packed = Object.values(answer)
  return packageNames.map((name) => {
    const tarball = packed.find((one) => one.name === publishedName(name))
    if (tarball === undefined) throw new Error(`npm packed no ${name}`)
    const { filename, size, files } = tarball
    return {
      name,
      path: join(folder, filename),
      stage: staged(name),
      bytes: size,
      files: files.map(({ path }) => path)
    }
  })
}
