import { spawn } from "node:child_process"
import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { delimiter, join } from "node:path"
import { text } from "node:stream/consumers"
import { fileURLToPath } from "node:url"
import { afterAll, assert, beforeAll, describe, test } from "vitest"
import { main } from "../src/program.ts"
import { recording } from "./support/recording.ts"

/** The words that may follow what was typed; the last one is being typed. */
const after = async (...words: ReadonlyArray<string>) => {
  const terminal = recording()
  assert.strictEqual(await main(["complete", "--", ...words], terminal), 0)
  return terminal.written.out.split("\n").flatMap((line) => line.split("\t").slice(0, 1).filter(Boolean))
}

describe("the tab key completes", () => {
  test("nouns, then their verbs, then options that were not given yet", async () => {
    assert.includeMembers(await after(""), ["invoice", "family", "completion"])
    assert.deepStrictEqual(await after("inv"), ["invoice"])
    assert.includeMembers(await after("invoice", ""), ["list", "import", "run"])
    assert.includeMembers(await after("invoice", "list", "--"), ["--state", "--json", "--town"])
    assert.notInclude(await after("invoice", "list", "--json", "--"), "--json")
  })

  test("the choices of an argument and of an option's value", async () => {
    assert.deepStrictEqual(await after("completion", ""), ["bash", "zsh", "fish"])
    assert.deepStrictEqual(await after("completion", "z"), ["zsh"])
    assert.isNotEmpty(await after("invoice", "list", "--state", ""))
  })

  test("nothing of its own where a name or a file is wanted: the shell offers files", async () => {
    assert.deepStrictEqual(await after("family", "import", ""), [])
    assert.deepStrictEqual(await after("invoice", "list", "--household", ""), [])
    assert.deepStrictEqual(await after("inconnu", ""), [])
  })
})

describe("bash", () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "portail-completion-"))
    await mkdir(join(folder, "bin"))
    const binary = fileURLToPath(new URL("../bin/portail.js", import.meta.url))
    await writeFile(join(folder, "bin/portail"), `#!/bin/sh\nexec "${process.execPath}" "${binary}" "$@"\n`)
    await chmod(join(folder, "bin/portail"), 0o755)
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const bash = async (script: string) => {
    const env = { ...process.env, PATH: `${join(folder, "bin")}${delimiter}${process.env["PATH"]}` }
    return text(spawn("bash", ["-c", script], { cwd: folder, env, stdio: ["ignore", "pipe", "inherit"] }).stdout)
  }

  test("offers what follows, and runs nothing that was typed", async () => {
    const line = (words: string, at: number) =>
      `source <(portail completion bash); COMP_WORDS=(${words}); COMP_CWORD=${at}; _portail; printf '%s\\n' "\${COMPREPLY[@]}"`
    assert.deepStrictEqual((await bash(line("portail completion ''", 2))).split("\n"), ["bash", "zsh", "fish", ""])
    await bash(line("portail '$(touch ran)' ''", 2))
    assert.strictEqual(await bash("ls ran 2>/dev/null"), "")
  })
})
