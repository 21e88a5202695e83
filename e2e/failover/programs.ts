import { existsSync } from "node:fs"
import { thisMachine } from "../../scripts/ensure-programs.ts"

/** Debian's package of each program that the check starts. */
const packages = {
  "/usr/bin/etcd": "etcd-server",
  "/usr/bin/patroni": "patroni",
  "/usr/sbin/pgbouncer": "pgbouncer",
  "/usr/sbin/haproxy": "haproxy",
  "/usr/lib/postgresql/15/bin/pg_ctl": "postgresql-15",
  "/usr/bin/setpriv": "util-linux"
} as const

const linkTool = ["/sbin/ip", "/usr/sbin/ip"]

const missing = () => [
  ...Object.entries(packages).flatMap(([program, name]) => (existsSync(program) ? [] : [name])),
  ...(linkTool.some((path) => existsSync(path)) ? [] : ["iproute2"])
]

/** Installs what is missing; fails where that is not possible, with what to do. */
export const installPrograms = (): void => {
  const { run, say } = thisMachine()
  if (process.platform !== "linux" || run === undefined)
    throw new Error(
      "check:failover drops network links and starts PostgreSQL's Debian packages: run it as root on Debian"
    )
  const wanted = missing()
  if (wanted.length > 0) {
    say(`Installing Debian's ${wanted.join(", ")}…`)
    run("apt-get", ["update", "-qq"])
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...wanted])
  }
  const still = missing()
  if (still.length > 0) throw new Error(`not installed: apt-get install ${still.join(" ")}`)
}
