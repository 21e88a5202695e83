import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { assert, test } from "vitest"

const binary = fileURLToPath(new URL("../bin/portail.js", import.meta.url))

/** Tells on stderr every module that the process has loaded when it ends. */
const telling = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from "node:module"
  const urls = []
  registerHooks({ load: (url, context, next) => (urls.push(url), next(url, context)) })
  process.on("exit", () => process.stderr.write(urls.join("\\n")))
`)}`

const loadedBy = (...words: ReadonlyArray<string>): ReadonlyArray<string> => {
  const { stderr, status } = spawnSync(process.execPath, ["--import", telling, binary, ...words], { encoding: "utf8" })
  assert.strictEqual(status, 0, stderr)
  return stderr.split("\n")
}

test("help loads no service, and a command no more rooms than it works in: agents wait for a start", () => {
  const rooms = (loaded: ReadonlyArray<string>) =>
    [...new Set(loaded.flatMap((url) => /\/packages\/(core\/src\/\w+|server|widgets)/.exec(url)?.[1] ?? []))].toSorted()
  assert.deepEqual(rooms(loadedBy("--help")), ["core/src/platform"])
  const town = loadedBy("town", "show", "--help")
  assert.includeMembers(rooms(town), ["core/src/towns"])
  for (const far of ["core/src/payments", "core/src/documents", "core/src/files", "core/src/privacy", "server"]) {
    assert.notInclude(rooms(town), far)
  }
  assert.deepEqual(
    town.filter((url) => /pdf-lib|nodemailer|@redis|playwright|libphonenumber|csv-parse/.test(url)),
    []
  )
})
