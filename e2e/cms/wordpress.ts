import { spawnSync } from "node:child_process"
import { randomBytes } from "node:crypto"
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir, userInfo } from "node:os"
import { dirname, join } from "node:path"
import { thisMachine } from "../../scripts/ensure-programs.ts"
import { type RunningProgram, startProgram } from "../../scripts/startProgram.ts"

/** A WordPress that was installed for this run, on a database of its own; it talks to nobody but this machine. */
export interface WordPress {
  readonly url: string
  readonly version: string
  /** Takes from every role the right to write any HTML, as a network of sites does; or gives it back. */
  readonly restrict: (restricted: boolean) => Promise<void>
  /** Puts a file into `wp-content`. */
  readonly write: (path: string, text: string) => Promise<void>
  readonly stop: () => Promise<void>
}

/** Who its administrator is. */
export const administrator = { login: "webmestre", password: "un webmestre de Compiègne" } as const

const debian = ["wordpress", "wordpress-theme-twentytwentythree", "php-cli", "php-mysql", "mariadb-server-core"]
// a web server that starts nothing by itself, since WordPress's package asks for one
const packages = [...debian, "php-gd", "micro-httpd", "libapache2-mod-php-", "apache2-"]

const isInstalled = (name: string) =>
  spawnSync("dpkg-query", ["-s", name], { encoding: "utf8" }).stdout?.includes("Status: install ok installed") === true

/** Installs what Debian has and is missing here; throws where it cannot. */
export const installWordPress = (): void => {
  const missing = () => debian.filter((name) => !isInstalled(name))
  if (missing().length === 0) return
  const { run, say } = thisMachine()
  if (run === undefined) throw new Error(`As root, on Debian: apt-get install ${packages.join(" ")}`)
  say(`Installing Debian's ${missing().join(", ")}…`)
  run("apt-get", ["update", "-qq"])
  run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages])
  if (missing().length > 0) throw new Error(`apt-get did not install ${missing().join(", ")}`)
}

const secrets = ["AUTH_KEY", "SECURE_AUTH_KEY", "LOGGED_IN_KEY", "NONCE_KEY", "AUTH_SALT", "NONCE_SALT"]

const config = (socket: string) => `<?php
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${socket}');
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
${secrets.map((name) => `define('${name}', '${randomBytes(24).toString("hex")}');`).join("\n")}
$table_prefix = 'wp_';
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('DISABLE_WP_CRON', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('DISALLOW_UNFILTERED_HTML', file_exists(__DIR__ . '/restricted'));
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`

const startDatabase = async (folder: string, socket: string): Promise<RunningProgram> => {
  const own = ["--no-defaults", `--datadir=${join(folder, "data")}`, `--user=${userInfo().username}`]
  const made = spawnSync("mariadb-install-db", [...own, "--skip-test-db"], { encoding: "utf8" })
  if (made.status !== 0) throw new Error(`mariadb-install-db: ${made.stdout}${made.stderr}`)
  const first = join(folder, "first.sql")
  await writeFile(first, "create database if not exists wordpress;\n")
  // only this folder's socket leads to it, and only its owner can open the folder
  const alone = [`--socket=${socket}`, "--skip-networking", "--skip-grant-tables", `--init-file=${first}`]
  return startProgram("mariadbd", [...own, ...alone])
}

const form = (fields: Readonly<Record<string, string>>) => ({ method: "POST", body: new URLSearchParams(fields) })

/** Installs WordPress into a folder of its own by its own pages, and serves it. */
export const startWordPress = async (port: number): Promise<WordPress> => {
  installWordPress()
  const folder = await mkdtemp(join(tmpdir(), "portail-wordpress-"))
  const [site, socket, url] = [join(folder, "site"), join(folder, "sql"), `http://127.0.0.1:${port}`]
  const started: Array<RunningProgram> = []
  const stop = async () => {
    for (const running of started.toReversed()) await running.stop()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    // Debian's own settings stay behind
    const filter = (from: string) => !/\/(\.htaccess|wp-config\.php)$/.test(from)
    await cp("/usr/share/wordpress", site, { recursive: true, dereference: true, filter })
    await writeFile(join(site, "wp-config.php"), config(socket))
    const database = await startDatabase(folder, socket)
    started.push(database)
    const server = startProgram("php", ["-S", `127.0.0.1:${port}`, "-t", site])
    started.push(server)
    await server.until("WordPress to offer its installation", async () => {
      database.mustRun()
      const page = await fetch(`${url}/wp-admin/install.php`)
        .then((answer) => answer.text())
        .catch(() => "")
      return page.includes("language") || page.includes("weblog_title") ? true : undefined
    })
    const { login, password } = administrator
    const asked = {
      weblog_title: "Ville de Compiègne",
      user_name: login,
      admin_password: password,
      admin_password2: password,
      pw_weak: "1",
      admin_email: "webmestre@compiegne.example",
      blog_public: "0"
    }
    const answer = await (await fetch(`${url}/wp-admin/install.php?step=2`, form(asked))).text()
    if (!/Success/i.test(answer)) throw new Error(`WordPress was not installed: ${answer.slice(0, 2000)}`)
    const home = await (await fetch(url)).text()
    return {
      url,
      version: /content="WordPress ([\d.]+)"/.exec(home)?.[1] ?? "of an unknown version",
      restrict: (restricted) =>
        restricted ? writeFile(join(site, "restricted"), "") : rm(join(site, "restricted"), { force: true }),
      write: async (path, text) => {
        const file = join(site, "wp-content", path)
        await mkdir(dirname(file), { recursive: true })
        await writeFile(file, text)
      },
      stop
    }
  } catch (cause) {
    await stop()
    throw cause
  }
}
