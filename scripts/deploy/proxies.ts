import { execFileSync, spawnSync } from "node:child_process"
import { mkdir, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { type RunningProgram, startProgram } from "../startProgram.ts"

const repository = join(import.meta.dirname, "../..")
const host = "familles.saint-fictif.example"

/** A proxy of examples/deploy: how it is started on other ports, and where its log is. */
interface Proxy {
  readonly name: string
  readonly example: string
  readonly start: (configuration: string, folder: string) => RunningProgram
  /** Its example as it is tried: ports and folders of a test instead of the machine's. */
  readonly tried: (example: string, place: Place) => string
}

/** Where a proxy is tried. */
export interface Place {
  readonly folder: string
  readonly http: number
  readonly https: number
  readonly portal: number
}

const certificateIn = (folder: string) => {
  const [key, certificate] = [join(folder, "key.pem"), join(folder, "certificate.pem")]
  const subject = ["-subj", `/CN=${host}`, "-addext", `subjectAltName=DNS:${host}`]
  execFileSync(
    "openssl",
    ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-keyout", key, "-out", certificate, ...subject],
    { stdio: "ignore" }
  )
}

export const proxies: ReadonlyArray<Proxy> = [
  {
    name: "nginx",
    example: "nginx.conf",
    tried: (example, { folder, http, https, portal }) =>
      `daemon off; pid ${folder}/nginx.pid; error_log ${folder}/error.log; user root;
events { worker_connections 256; }
http { ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((kind) => `${kind}_temp_path ${folder}/${kind};`).join(" ")}
${example
  .replace("127.0.0.1:4000", `127.0.0.1:${portal}`)
  .replace("listen 80;", `listen 127.0.0.1:${http};`)
  .replace("listen 443", `listen 127.0.0.1:${https}`)
  .replaceAll("/etc/ssl/portail", folder)
  .replace("/var/log/nginx", folder)}
}`,
    start: (configuration, folder) => startProgram("/usr/sbin/nginx", ["-p", folder, "-c", configuration])
  },
  {
    name: "caddy",
    example: "Caddyfile",
    tried: (example, { folder, http, https, portal }) =>
      `{\n\tadmin off\n\tauto_https disable_redirects\n\tskip_install_trust\n\thttp_port ${http}\n\thttps_port ${https}\n\tdefault_bind 127.0.0.1\n\tstorage file_system ${folder}\n}\n${example
        .replace("127.0.0.1:4000", `127.0.0.1:${portal}`)
        .replace("/var/log/caddy", folder)
        .replace(`https://${host} {`, `https://${host} {\n\ttls ${folder}/certificate.pem ${folder}/key.pem`)}`,
    start: (configuration) =>
      startProgram("/usr/bin/caddy", ["run", "--config", configuration, "--adapter", "caddyfile"])
  }
]

/** What a proxy answered, as curl has it. */
const curl = ({ folder, http, https }: Place, path: string, ...more: ReadonlyArray<string>) => {
  const port = path.startsWith("http:") ? http : https
  const url = path.startsWith("http:") ? `http://${host}:${port}${path.slice(5)}` : `https://${host}:${port}${path}`
  const trusted = ["--cacert", join(folder, "certificate.pem"), "--resolve", `${host}:${port}:127.0.0.1`]
  // an answer that comes before the body was sent is one too, although curl ends with an error
  const { stdout: head } = spawnSync("curl", ["-s", "-o", "/dev/null", "-D", "-", ...trusted, ...more, url], {
    encoding: "utf8"
  })
  return { status: Number(/^HTTP\/\S+ (\d+)(?![\s\S]*^HTTP\/)/m.exec(head)?.[1]), head: head.toLowerCase() }
}

const json = ["-H", "content-type: application/json", "-H", "x-portail: 1", "-H", `origin: https://${host}`]

/** A refused sign-in whose browser claims an address; the pseudonyms that the security log has for such ones so far. */
const signInFrom = async (place: Place, claimed: string, log: string) => {
  const body = JSON.stringify({ mail: "personne@example.org", password: "un mot de passe au hasard", remember: false })
  curl(place, "/api/v1/session", "-X", "POST", "-H", `x-forwarded-for: ${claimed}`, ...json, "--data", body)
  const lines = (await readFile(log, "utf8")).trim().split("\n")
  return lines.map((line): { act?: string; address?: string } => JSON.parse(line))
}

/** What the example of a proxy must do, tried on a real one before a portal; the sentences of what it does not. */
export const faultsOf = async (proxy: Proxy, place: Place, securityLog: string): Promise<ReadonlyArray<string>> => {
  await mkdir(place.folder, { recursive: true })
  certificateIn(place.folder)
  const example = await readFile(join(repository, "examples/deploy", proxy.example), "utf8")
  const configuration = join(place.folder, proxy.example)
  await writeFile(configuration, proxy.tried(example, place))
  const running = proxy.start(configuration, place.folder)
  try {
    await running.until(`${proxy.name} to answer`, async () => curl(place, "/health/ready").status === 200 || undefined)
    const page = curl(place, "/")
    const secret = "s".repeat(43)
    for (const header of ["authorization: Bearer ", "portail-tablet-proof: "])
      curl(place, "/api/v1/activations/link", "-H", `${header}${secret}`)
    curl(place, `/api/v1/planning.ics?secret=${secret}`)
    curl(place, "/seen")
    const large = join(place.folder, "large")
    await writeFile(large, Buffer.alloc(31 * 2 ** 20))
    await signInFrom(place, "192.0.2.1", securityLog)
    const events = await signInFrom(place, "192.0.2.2", securityLog)
    const addresses = new Set(events.flatMap(({ address }) => address ?? []))
    const log = () => readFile(join(place.folder, "portail.log"), "utf8")
    const written = await running.until("the proxy's log", async () =>
      log().then(
        (text) => (text.includes("/seen") ? text : undefined),
        () => undefined
      )
    )
    const expected: Record<string, boolean> = {
      "a page comes over TLS with its policy": page.status === 200 && page.head.includes("content-security-policy"),
      "HTTPS is asked for a year": page.head.includes("strict-transport-security: max-age=31536000; includesubdomains"),
      "no version is told": !/server: (nginx|caddy)\/\d/.test(page.head),
      "a page over HTTP leads to HTTPS": curl(place, "http:/").status === 301 || curl(place, "http:/").status === 302,
      "the API over HTTP is refused": curl(place, "http:/api/v1/town").status === 403,
      "a body larger than any file is stopped": [400, 413].includes(
        curl(place, "/api/v1/session", "-X", "POST", ...json, "--data-binary", `@${large}`).status
      ),
      "a claimed address is not believed": addresses.size === 1,
      "secrets of links are not in the log": !written.includes(secret)
    }
    return Object.entries(expected).flatMap(([what, held]) => (held ? [] : [`${proxy.name}: not so: ${what}`]))
  } finally {
    await running.stop()
  }
}
