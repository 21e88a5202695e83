import { readdirSync } from "node:fs"
import { mkdtemp, readFile, rename, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { freePorts } from "../../e2e/support/freePorts.ts"
import { installConsumer, run, startServer } from "./consumer.ts"
import { packPackages, type Tarball } from "./pack.ts"

const root = join(import.meta.dirname, "../..")
const node = join(root, "node_modules/.bin/node")

let folder = ""
let town = ""
let tarballs: ReadonlyArray<Tarball> = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "portail-consumer-"))
  town = join(folder, "town")
  tarballs = await packPackages(folder)
  await installConsumer(town, tarballs)
}, 600_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

describe("the tarballs", { timeout: 600_000 }, () => {
  test("hold what was built, a README and the licence, and neither sources nor tests", () => {
    for (const { files } of tarballs) {
      expect(files).toEqual(expect.arrayContaining(["package.json", "README.md", "LICENSE"]))
      expect(files.filter((file) => /(?<!\.d)\.ts$|\btest\b|^src\//.test(file))).toEqual([])
    }
  })

  test("lead to what was built, and name nothing that only the repository has", async () => {
    const manifest = await readFile(join(town, "node_modules/@portail-familles/core/package.json"), "utf8")
    expect(manifest).toContain("./dist/invoices/index.js")
    expect(manifest).not.toMatch(/src\/|devDependencies|scripts/)
  })

  test("keep their internals to themselves", async () => {
    const inner = 'await import("@portail-familles/core/invoices/Invoices.js").catch(({ code }) => console.log(code))'
    const { out } = await run(town, node, ["--input-type=module", "-e", inner])
    expect(out.trim()).toBe("ERR_PACKAGE_PATH_NOT_EXPORTED")
  })

  test("type-check in a strict project that uses them", async () => {
    await run(town, node, [join(root, "node_modules/typescript/bin/tsc"), "--singleThreaded", "-p", town])
  })
})

describe("what is installed from them", { timeout: 600_000 }, () => {
  const dataDirectory = () => join(town, "data")

  test("shows its help", async () => {
    expect((await run(town, "npx", ["portail", "--help"])).out).toContain("portail")
  })

  test("runs the demo, then a script on its data, and a server composed in a few lines", async () => {
    const port = await freePorts()
    const url = `http://localhost:${port}`
    const dev = ["npx", "portail", "dev", "--no-open", "--port", String(port), "--data-dir", dataDirectory()]
    const demo = await startServer(town, dev, `${url}/api/v1/town`, {})
    expect((await fetch(`${url}/widgets/portail.js`)).status).toBe(200)
    expect((await fetch(`${url}/pages/portal.css`)).status).toBe(200)
    expect((await fetch(`http://127.0.0.1:${port + 1}/`)).status).toBe(200)
    const pdf = join(town, "invoice.pdf")
    const unpaid = await run(town, node, ["unpaid.ts"], { env: { PORTAIL_DATA_DIR: dataDirectory() } })
    const [number = ""] = unpaid.out.trim().split(/\s/)
    expect(unpaid.out.trim().split("\n").length).toBeGreaterThan(3)
    await run(town, "npx", ["portail", "invoice", "pdf", number, "--output", pdf, "--data-dir", dataDirectory()])
    expect((await readFile(pdf)).subarray(0, 5).toString()).toBe("%PDF-")
    await demo.stop()

    const env = {
      PORTAIL_DATA_DIR: dataDirectory(),
      PORTAIL_PORT: String(port),
      PORTAIL_SECRET_KEY: await readFile(join(dataDirectory(), "secret-key"), "utf8")
    }
    const server = await startServer(town, [node, "portal.ts"], `${url}/api/v1/town`, env)
    expect(await (await fetch(`${url}/api/v1/town`)).json()).toMatchObject({ name: expect.any(String) })
    await server.stop()
  })

  test("says which packages the demo wants where they are not installed", async () => {
    const scope = join(town, "node_modules/@portail-familles")
    await rename(join(scope, "demo"), join(folder, "demo"))
    const { err } = await run(town, "npx", ["portail", "dev", "--no-open"], { code: 69 })
    expect(err).toContain("npm install @portail-familles/demo @portail-familles/simulators")
    expect(readdirSync(scope)).not.toContain("demo")
  })
})
