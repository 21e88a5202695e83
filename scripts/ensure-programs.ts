import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { isNamed, type MissingPrograms, missingPrograms, type ProgramName, programs } from "./programs.ts"

/** What a machine offers to whoever prepares it. */
export interface Machine {
  readonly env: NodeJS.ProcessEnv
  /** Runs a command, and says whether it went well; nothing where packages cannot be installed. */
  readonly run: ((command: string, args: ReadonlyArray<string>) => boolean) | undefined
  readonly say: (line: string) => void
}

const quietly = (command: string, args: ReadonlyArray<string>) =>
  spawnSync(command, [...args], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" }
  }).status === 0

/** This machine: only root can install packages, and only Debian's are known. */
export const thisMachine = (): Machine => ({
  env: process.env,
  run: process.getuid?.() === 0 && existsSync("/etc/debian_version") ? quietly : undefined,
  say: (line) => console.error(line)
})

/** What a package can help: not what the environment names itself, nor what it leaves out. */
const installable = (missing: MissingPrograms, env: NodeJS.ProcessEnv) =>
  (Object.keys(missing) as ReadonlyArray<ProgramName>).filter(
    (name) => programs[name].find(env) === undefined && !isNamed(name, env)
  )

function install({ env, run, say }: Machine, missing: MissingPrograms) {
  const wanted = installable(missing, env).map((name) => programs[name].debian)
  if (run === undefined || wanted.length === 0) return
  say(`Installing Debian's ${wanted.join(", ")} for the tests…`)
  run("apt-get", ["update", "-qq"])
  // one unknown package would keep apt-get from installing the others
  const known = wanted.filter((name) => run("apt-cache", ["show", "--no-all-versions", "--quiet", name]))
  if (known.length > 0) run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...known])
}

/**
 * Makes sure that tests find their programs, and gives whether the tests may run: in CI none may be missing, elsewhere it says
 * what will be skipped.
 */
export function ensurePrograms(machine: Machine = thisMachine()): boolean {
  const { env, say } = machine
  install(machine, missingPrograms(env))
  const missing = Object.entries(missingPrograms(env)) as ReadonlyArray<[ProgramName, string]>
  for (const [name, reason] of missing) say(`${reason}: tests skip ${programs[name].part}.`)
  if (missing.length === 0 || !env["CI"]) return true
  say(`CI must run every test: ${missing.map(([name]) => programs[name].title).join(", ")} cannot be missing.`)
  return false
}
