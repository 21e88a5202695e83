import { randomBytes } from "node:crypto"
import { join } from "node:path"
import { runPortail } from "../../e2e/support/commandLine.ts"
import { KillableServer } from "../../e2e/support/killableServer.ts"

/** A new town's portal as `portail town init` makes it, behind a proxy of this machine. */
export interface TownPortal {
  readonly folder: string
  readonly port: number
  readonly securityLog: string
  readonly stop: () => Promise<void>
}

const answers = ["--name", "Saint-Fictif", "--insee", "60999", "--site", "https://www.saint-fictif.example"]

export const startTownPortal = async (folder: string, port: number): Promise<TownPortal> => {
  const securityLog = join(folder, "security.log")
  const environment = {
    PORTAIL_DATA_DIR: join(folder, "donnees"),
    PORTAIL_SECRET_KEY: `k1:${randomBytes(32).toString("base64")}`,
    PORTAIL_SECURITY_LOG: securityLog,
    PORTAIL_TRUSTED_PROXIES: "loopback",
    PORTAIL_PUBLIC_URL: "https://familles.saint-fictif.example"
  }
  await runPortail("town", "init", folder, ...answers)
  await runPortail("town", "apply", join(folder, "town.yaml"), "--yes", "--data-dir", environment.PORTAIL_DATA_DIR)
  const server = new KillableServer(port, environment)
  await server.start()
  return { folder, port, securityLog, stop: () => server.kill("SIGTERM") }
}
