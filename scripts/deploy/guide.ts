import { execFileSync } from "node:child_process"
import { cp, mkdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { packPackages } from "../packages/pack.ts"
import type { EmptyDebian } from "./root.ts"

const repository = join(import.meta.dirname, "../..")
const section = "## From an empty Debian"

/** The shell blocks of the guide's section, in order. */
const blocks = async (): Promise<ReadonlyArray<string>> => {
  const guide = await readFile(join(repository, "docs/en/operations.md"), "utf8")
  const text = guide.slice(guide.indexOf(section)).split(/\n## (?!From)/)[0] ?? ""
  return [...text.matchAll(/```sh\n([\s\S]+?)```/g)].map(([, block = ""]) => block)
}

/** What differs from a town's machine, and is said: packages come from tarballs, and no systemd runs in a changed root. */
const here: ReadonlyArray<readonly [string, string]> = [
  ["npm create --yes portail-ville@latest mairie --", "/packages/node_modules/.bin/create-portail-ville mairie"],
  ["npm install --omit=dev", "cp --recursive /packages/node_modules node_modules"],
  [
    "systemctl enable --now portail",
    `su portail --shell /bin/bash --command 'cd /srv/mairie; set -a; . ./.env; set +a; exec '"$(sed -n 's/^ExecStart=//p' portail.service)" > /var/log/portail.log 2>&1 &`
  ]
]

/** Our packages, packed, where the changed root installs them from once it has npm. */
export const packages = async (folder: string, debian: string): Promise<void> => {
  const packed = await packPackages(folder)
  await mkdir(join(debian, "packages"), { recursive: true })
  for (const { path, name } of packed) await cp(path, join(debian, "packages", `${name}.tgz`))
}

/** Runs the guide in `debian`; how many blocks there are, and what the first that failed said. */
export const runGuide = async (
  debian: EmptyDebian
): Promise<{ readonly count: number; readonly failure: string | undefined }> => {
  const all = (await blocks()).map((block) => here.reduce((text, [from, to]) => text.replace(from, to), block))
  const unpack = "cd /packages && npm install --no-save --silent ./*.tgz"
  // one shell, as an administrator has: what a block sets, the next ones know
  const script = [
    "set -e -o pipefail",
    "trap 'kill $(jobs -p) 2>/dev/null; service postgresql stop >/dev/null 2>&1' EXIT",
    ...all.flatMap((block, at) => [`echo "block ${at + 1}"`, block, ...(at === 0 ? ["hash -r", unpack] : [])])
  ].join("\n")
  const { code, out } = debian.shell(script)
  const block = out.match(/^block \d+$/gm)?.at(-1)
  return { count: all.length, failure: code === 0 ? undefined : `${block} ended with ${code}: ${out.slice(-3000)}` }
}

/** How exposed the unit that a new town gets is, of 10; systemd's own reckoning. */
export const unitExposure = async (unit: string): Promise<number> => {
  const said = execFileSync("systemd-analyze", ["security", "--offline=true", "--no-pager", unit], { encoding: "utf8" })
  return Number(/exposure level for .*: ([\d.]+)/.exec(said)?.[1])
}
