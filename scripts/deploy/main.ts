/**
 * `npm run check:deploy [-- --only unit,proxies,guide]`: the unit of a new town by systemd's reckoning, nginx and Caddy with
 * examples/deploy before a real portal, and “From an empty Debian” of docs/en/operations.md run block by block in one. As root, on Debian;
 * installs what it needs. Ends with 1 where something is not as it says.
 */
import { execFileSync } from "node:child_process"
import { mkdirSync, mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { freePorts, isFree } from "../../e2e/support/freePorts.ts"
import { knownNames } from "../options.ts"
import { packages, runGuide, unitExposure } from "./guide.ts"
import { startTownPortal } from "./portal.ts"
import { faultsOf, proxies } from "./proxies.ts"
import { emptyDebian, installed } from "./root.ts"

const allParts = ["unit", "proxies", "guide"]
const { values } = parseArgs({ options: { only: { type: "string", default: allParts.join() } } })
const parts = knownNames("only", values.only, allParts)
const mostExposed = 3
const folder = mkdtempSync(join(tmpdir(), "portail-deploy-"))
const failures: Array<string> = []
/** Where the guide's portal and PostgreSQL listen: the empty Debian has this machine's network. */
const guidePorts = [4000, 5432]
const figures: Array<string> = []

if (parts.has("guide")) {
  for (const port of guidePorts) {
    if (!(await isFree(port)))
      throw new Error(`port ${port} is taken, and the guide would meet who has it: end that program first`)
  }
}

installed({
  "/usr/bin/systemd-analyze": "systemd",
  "/usr/sbin/nginx": "nginx-light",
  "/usr/bin/caddy": "caddy",
  "/usr/sbin/debootstrap": "debootstrap",
  "/usr/bin/curl": "curl",
  "/usr/bin/openssl": "openssl"
})

if (parts.has("unit") || parts.has("proxies")) {
  const portal = await startTownPortal(join(folder, "town"), await freePorts())
  try {
    if (parts.has("unit")) {
      const exposure = await unitExposure(join(portal.folder, "portail.service"))
      figures.push(`exposure=${exposure}`)
      if (!(exposure <= mostExposed)) failures.push(`the unit is exposed ${exposure} of 10, more than ${mostExposed}`)
    }
    if (parts.has("proxies")) {
      for (const proxy of proxies) {
        const http = await freePorts()
        const place = { folder: join(folder, proxy.name), http, https: http + 1, portal: portal.port }
        failures.push(...(await faultsOf(proxy, place, portal.securityLog)))
      }
      figures.push(`proxies=${proxies.length}`)
    }
  } finally {
    await portal.stop()
  }
}

if (parts.has("guide")) {
  const root = join(folder, "debian")
  const debian = await emptyDebian(root)
  try {
    mkdirSync(join(folder, "packed"))
    await packages(join(folder, "packed"), root)
    const { count, failure } = await runGuide(debian)
    figures.push(`blocks=${count}`)
    if (failure !== undefined) failures.push(`the guide stops: ${failure}`)
  } finally {
    debian.stop()
  }
}

// never through a mount that is still there
execFileSync("rm", ["-rf", "--one-file-system", folder])
for (const failure of failures) console.log(failure)
console.log(`check:deploy ${figures.join(" ")} failed=${failures.length}`)
process.exitCode = failures.length === 0 ? 0 : 1
