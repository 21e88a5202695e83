import { readdirSync } from "node:fs"
import { mkdtemp, readFile, rename, rm, symlink, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { freePorts } from "../../e2e/support/freePorts.ts"
import { installConsumer, oldestNodeIn, run, serveFolder, startServer } from "./consumer.ts"
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
  test("hold what was built, a README, the licence and what changed, and neither sources nor tests", () => {
    for (const { files } of tarballs) {
      expect(files).toEqual(expect.arrayContaining(["package.json", "README.md", "LICENSE", "CHANGELOG.md"]))
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

  test("type-check in a strict project that uses them, in pages of React and of Vue too", async () => {
    await run(town, node, [join(root, "node_modules/typescript/bin/tsc"), "--singleThreaded", "-p", town])
  })

  test("are bundled by Vite into a page with two elements", async () => {
    await run(town, node, [join(root, "node_modules/vite/bin/vite.js"), "build", join(town, "page")])
    const assets = join(town, "page/dist/assets")
    const scripts = readdirSync(assets).filter((file) => file.endsWith(".js"))
    const code = (await Promise.all(scripts.map((file) => readFile(join(assets, file), "utf8")))).join("\n")
    expect(code).toContain("portail-login")
    expect(code).toContain("portail-invoices")
  })
})

describe("what is installed from them", { timeout: 600_000 }, () => {
  const dataDirectory = () => join(town, "data")
  const portail = () => join(town, "node_modules/.bin/portail")

  test("shows its help", async () => {
    expect((await run(town, portail(), ["--help"])).out).toContain("portail")
  })

  test("makes the folder of a new town by npm create", async () => {
    const answers = ["--name", "Saint-Fictif", "--insee", "60999", "--site", "https://www.saint-fictif.example/"]
    const { err } = await run(town, "npx", ["create-portail-ville", "mairie", ...answers])
    expect(err).toContain("npm run portail -- town apply town.yaml")
    const manifest = JSON.parse(await readFile(join(town, "mairie/package.json"), "utf8"))
    const { version } = JSON.parse(await readFile(join(root, "packages/cli/package.json"), "utf8"))
    expect(manifest.dependencies).toEqual({ "@portail-familles/cli": version })
    // what npm install puts there
    await symlink(join(town, "node_modules"), join(town, "mairie/node_modules"))
    const npmRun = ["run", "--silent", "portail", "--"]
    await run(join(town, "mairie"), "npm", [...npmRun, "town", "apply", "town.yaml", "--yes"])
    const { out } = await run(join(town, "mairie"), "npm", [...npmRun, "town", "show", "--json"])
    expect(JSON.parse(out).settings.name).toBe("Saint-Fictif")
    expect(readdirSync(join(town, "mairie"))).toContain("donnees")
  })

  test("runs the demo, then the guide's scripts on its data and its server, on the oldest Node too", async () => {
    const port = await freePorts()
    const url = `http://localhost:${port}`
    const old = oldestNodeIn(town)
    const site = await serveFolder(town)
    const dev = [
      "npx",
      "portail",
      "dev",
      "--site",
      site,
      "--no-open",
      "--port",
      String(port),
      "--data-dir",
      dataDirectory()
    ]
    const demo = await startServer(town, dev, `${url}/api/v1/town`, {})
    expect((await fetch(`${url}/widgets/portail.js`)).status).toBe(200)
    expect((await fetch(`${url}/pages/portal.css`)).status).toBe(200)
    expect((await fetch(`http://127.0.0.1:${port + 1}/`)).status).toBe(200)
    const env = { PORTAIL_DATA_DIR: dataDirectory(), PORTAIL_URL: url }
    const { out: snippet } = await run(town, "npx", ["portail", "embed", "snippet"], { env })
    await writeFile(join(town, "famille.html"), snippet)
    await run(town, "npx", ["portail", "embed", "check", `${site}/famille.html`], { env })
    const said = async (program: string, file: string) => (await run(town, program, [file], { env })).out
    const [unpaid, unpaidOnOldest, owed, name, signedIn] = await Promise.all([
      said(node, "unpaid.ts"),
      said(old, "unpaid.ts"),
      said(old, "owed.ts"),
      said(old, "town.ts"),
      said(node, "readme-client.ts")
    ])
    expect(unpaid.trim().split("\n").length).toBeGreaterThan(3)
    expect(unpaidOnOldest).toBe(unpaid)
    expect(owed).toMatch(/\d+\.\d\d\n$/)
    expect(name).toBe("Ville de Compiègne\n")
    expect(signedIn).toMatch(/^Ville de Compiègne\n\S+ \d/)
    const [number = ""] = unpaid.trim().split(/\s/)
    const pdf = join(town, "invoice.pdf")
    await run(town, portail(), ["invoice", "pdf", number, "--output", pdf, "--data-dir", dataDirectory()])
    expect((await readFile(pdf)).subarray(0, 5).toString()).toBe("%PDF-")
    await demo.stop()

    const secretKey = await readFile(join(dataDirectory(), "secret-key"), "utf8")
    const machine = { ...env, PORTAIL_PORT: String(port), PORTAIL_PUBLIC_URL: url, PORTAIL_SECRET_KEY: secretKey }
    const server = await startServer(town, [old, "portal.ts"], `${url}/api/v1/town`, machine)
    expect(await (await fetch(`${url}/mairie/regies`)).json()).toContainEqual(expect.stringContaining("égie"))
    await server.stop()
  })

  test("says which packages the demo wants where they are not installed", async () => {
    const scope = join(town, "node_modules/@portail-familles")
    await rename(join(scope, "demo"), join(folder, "demo"))
    const { err } = await run(town, portail(), ["dev", "--no-open"], { code: 69 })
    expect(err).toContain("npm install @portail-familles/demo @portail-familles/simulators")
    expect(readdirSync(scope)).not.toContain("demo")
  })
})
