import { accessSync, constants } from "node:fs"
import { delimiter, join } from "node:path"
import { findChromium, findHeadlessShell } from "../e2e/support/chromium.ts"
import { findPostgresBinaries } from "../packages/core/test/support/postgresCluster.ts"

/** A program that tests want beside Node. */
export interface WantedProgram {
  /** What people call it. */
  readonly title: string
  /** What is not tested without it. */
  readonly part: string
  /** Debian's package that brings it. */
  readonly debian: string
  /** What Homebrew is asked for. */
  readonly brew: string
  /** Where it stands on this machine, if it does. */
  readonly find: (env: NodeJS.ProcessEnv) => string | undefined
}

const runs = (path: string) => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Debian keeps what only root starts in folders that are on root's PATH alone. */
const found = (name: string, env: NodeJS.ProcessEnv, more: ReadonlyArray<string> = []) =>
  [...(env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== ""), ...more]
    .map((folder) => join(folder, name))
    .find(runs)

/** The one list of the programs that tests want; `npm start` wants none of them. */
export const programs = {
  chromium: {
    title: "Chromium",
    part: "the pages in a browser",
    debian: "chromium",
    brew: "--cask chromium",
    find: findChromium
  },
  headlessShell: {
    title: "Chromium's headless shell",
    part: "the elements in a browser",
    debian: "chromium-headless-shell",
    brew: "--cask chromium",
    find: findHeadlessShell
  },
  postgresql: {
    title: "PostgreSQL",
    part: "the PostgreSQL half of what runs on both databases",
    debian: "postgresql",
    brew: "postgresql",
    find: findPostgresBinaries
  },
  pgbouncer: {
    title: "PgBouncer",
    part: "services behind a pooler that gives each transaction to another session",
    debian: "pgbouncer",
    brew: "pgbouncer",
    find: (env) => found("pgbouncer", env, ["/usr/sbin", "/usr/local/sbin"])
  },
  qpdf: {
    title: "qpdf",
    part: "whether drawn PDFs are sound",
    debian: "qpdf",
    brew: "qpdf",
    find: (env) => found("qpdf", env)
  },
  clamd: {
    title: "clamd",
    part: "uploads that an antivirus scans",
    debian: "clamav-daemon",
    brew: "clamav",
    find: (env) => found("clamd", env, ["/usr/sbin", "/usr/local/sbin"])
  },
  xmllint: {
    title: "xmllint",
    part: "whether files for banks and the Trésor follow their schemas",
    debian: "libxml2-utils",
    brew: "libxml2",
    find: (env) => found("xmllint", env)
  },
  ps: {
    title: "ps",
    part: "an inspection that hangs",
    debian: "procps",
    brew: "procps",
    find: (env) => found("ps", env)
  }
} satisfies Record<string, WantedProgram>

/** The name of one of them. */
export type ProgramName = keyof typeof programs

/** Why each missing program is missing, and what would bring it. */
export type MissingPrograms = Readonly<Partial<Record<ProgramName, string>>>

const names = Object.keys(programs) as ReadonlyArray<ProgramName>

/** Programs that tests are to do without, although they are there: `TESTS_WITHOUT=qpdf,clamd`. */
const withheld = (env: NodeJS.ProcessEnv) => (env["TESTS_WITHOUT"] ?? "").split(",")

/** Whether the environment says itself which file it is: no package helps then. */
export const isNamed = (name: ProgramName, env: NodeJS.ProcessEnv): boolean =>
  (name === "chromium" || name === "headlessShell") && Boolean(env["CHROME_PATH"])

const reason = (name: ProgramName, env: NodeJS.ProcessEnv): string | undefined => {
  const { title, debian, brew, find } = programs[name]
  if (withheld(env).includes(name)) return `${title} is left out by TESTS_WITHOUT`
  if (find(env) !== undefined) return undefined
  if (isNamed(name, env)) return `CHROME_PATH is ${env["CHROME_PATH"]}, which cannot be run`
  const how = process.platform === "darwin" ? `brew install ${brew}` : `Debian: apt-get install ${debian}`
  return `${title} is not installed (${how})`
}

/** The programs that an environment does not offer. */
export const missingPrograms = (env: NodeJS.ProcessEnv = process.env): MissingPrograms =>
  Object.fromEntries(
    names.flatMap((name) => {
      const why = reason(name, env)
      return why === undefined ? [] : [[name, why]]
    })
  )

/** Where a program stands on this machine; a test that needs it is skipped where it stands nowhere, and fails if it does not say so. */
export const programPath = (name: ProgramName, env: NodeJS.ProcessEnv = process.env): string =>
  (withheld(env).includes(name) ? undefined : programs[name].find(env)) ?? `/not-installed/${name}`
