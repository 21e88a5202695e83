/**
 * `npm run check:monitoring`: tries `examples/monitoring` with Debian's Prometheus. `promtool` checks the configuration and plays the rules'
 * tests; then a real Prometheus reads a real portal, until each query of the dashboard and each metric of the alerts has data.
 */
import { execFileSync } from "node:child_process"
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { type RunningProgram, startProgram } from "../../scripts/startProgram.ts"
import { freePorts } from "../support/freePorts.ts"

const root = join(import.meta.dirname, "../..")
const examples = join(root, "examples")
const started: Array<RunningProgram> = []

const installed = (): boolean => {
  try {
    execFileSync("promtool", ["--version"], { stdio: "ignore" })
    return true
  } catch {
    return false
  }
}

const portail = (args: ReadonlyArray<string>, env: NodeJS.ProcessEnv) =>
  execFileSync(process.execPath, [join(root, "packages/cli/bin/portail.js"), ...args], { env, stdio: "inherit" })

const start = (command: string, args: ReadonlyArray<string>, env: NodeJS.ProcessEnv = process.env) => {
  started.push(startProgram(command, args, env))
}

/** Asks again until it is so; fails after two minutes, and at once when a program has ended. */
const until = async <A>(what: string, look: () => Promise<A | undefined>): Promise<A> => {
  const end = performance.now() + 120_000
  let last = "it is not so"
  while (performance.now() < end) {
    for (const program of started) program.mustRun()
    const found = await look().catch((cause) => {
      last = String(cause)
      return undefined
    })
    if (found !== undefined) return found
    await pause(500)
  }
  throw new Error(`not within two minutes: ${what} (${last})`)
}

/** A portal with a town's activities, and a few requests in its metrics. */
const startPortal = async (dataDirectory: string) => {
  const port = await freePorts()
  const metricsPort = port + 1
  const env = {
    ...process.env,
    PORTAIL_DATA_DIR: dataDirectory,
    PORTAIL_SECRET_KEY: `k1:${Buffer.alloc(32, 7).toString("base64")}`,
    PORTAIL_PUBLIC_URL: `http://localhost:${port}`,
    PORTAIL_PORT: String(port),
    PORTAIL_METRICS_PORT: String(metricsPort),
    SMTP_URL: "smtp://127.0.0.1:1"
  }
  portail(["town", "apply", join(examples, "compiegne/town.yaml")], env)
  portail(["activity", "apply", join(examples, "compiegne/activities.yaml"), "--yes"], env)
  start(process.execPath, [join(root, "packages/cli/bin/portail.js"), "serve"], env)
  const ask = (path: string) => fetch(`http://localhost:${port}${path}`)
  await until("the portal answers", async () => ((await ask("/health/ready")).ok ? true : undefined))
  return { metricsPort, ask: () => Promise.all(["/api/v1/town", "/api/v1/session", "/introuvable"].map(ask)) }
}

interface Panel {
  readonly title: string
  readonly targets: ReadonlyArray<{ readonly expr: string }>
}

const checkFiles = (folder: string): void => {
  for (const args of [
    ["check", "config", "prometheus.yml"],
    ["check", "rules", "portail.rules.yml"],
    ["test", "rules", "portail.rules.test.yml"]
  ]) {
    execFileSync("promtool", args, { cwd: folder, stdio: "inherit" })
  }
}

const runCheck = async (folder: string) => {
  const portal = await startPortal(join(folder, "data"))
  const port = await freePorts()
  // the example as it is, but for the port and how often it looks
  const given = await readFile(join(folder, "prometheus.yml"), "utf8")
  const hasty = given.replaceAll("15s", "1s").replace("127.0.0.1:9464", `127.0.0.1:${portal.metricsPort}`)
  await writeFile(join(folder, "prometheus.yml"), hasty)
  const options = [`--config.file=${folder}/prometheus.yml`, `--storage.tsdb.path=${folder}/tsdb`, "--log.level=error"]
  start("prometheus", [...options, `--web.listen-address=127.0.0.1:${port}`])
  const api = async (path: string) => (await fetch(`http://127.0.0.1:${port}/api/v1/${path}`)).json()
  const hasData = async (query: string) => {
    await portal.ask()
    const { data, error } = await api(`query?query=${encodeURIComponent(query)}`)
    if (data === undefined) throw new Error(error)
    return data.result.length > 0 ? true : undefined
  }
  const dashboard = JSON.parse(await readFile(join(folder, "grafana-dashboard.json"), "utf8"))
  const panels: ReadonlyArray<Panel> = dashboard.panels
  const queries = panels.flatMap(({ targets }) => targets.map(({ expr }) => expr))
  for (const query of queries) await until(query, () => hasData(query))
  const rules = await until("the rules are evaluated", async () => {
    const { data } = await api("rules")
    const all: ReadonlyArray<{ name: string; query: string; health: string; state: string }> = data.groups[0].rules
    return all.every(({ health }) => health === "ok") ? all : undefined
  })
  const metrics = new Set(rules.flatMap(({ query }) => query.match(/\bup\b|portail_\w+/g) ?? []))
  for (const metric of metrics) await until(metric, () => hasData(metric))
  const firing = rules.filter(({ state }) => state === "firing").map(({ name }) => name)
  if (firing.length > 0) throw new Error(`a portal that is well alerts: ${firing.join(", ")}`)
  return { panels: panels.length, queries: queries.length, alerts: rules.length, metrics: metrics.size }
}

if (!installed()) {
  execFileSync("apt-get", ["install", "-y", "--no-install-recommends", "prometheus"], { stdio: "inherit" })
}
const folder = await mkdtemp(join(tmpdir(), "check-monitoring-"))
try {
  await cp(join(examples, "monitoring"), folder, { recursive: true })
  checkFiles(folder)
  const { alerts, metrics, panels, queries } = await runCheck(folder)
  const tests = (await readFile(join(folder, "portail.rules.test.yml"), "utf8")).match(/eval_time/g)?.length ?? 0
  console.log(
    `check:monitoring rules=${alerts} rule_tests=${tests} alert_metrics=${metrics} panels=${panels} queries=${queries} empty=0`
  )
} finally {
  for (const program of started.toReversed()) await program.stop()
  await rm(folder, { recursive: true, force: true })
}
