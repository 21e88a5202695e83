import { execFileSync, spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { cp, readFile } from "node:fs/promises"
import { join } from "node:path"

/** Runs a program whose last words are told where it fails. */
const told = (program: string, words: ReadonlyArray<string>): void => {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" }
  const { status, stdout, stderr, error } = spawnSync(program, [...words], {
    encoding: "utf8",
    maxBuffer: 2 ** 26,
    env
  })
  if (status !== 0)
    throw new Error(`${program} ${words[0]} ended with ${status}: ${error ?? `${stdout}${stderr}`.slice(-3000)}`)
}

/** Debian's own programs, installed where they are missing. As root. */
export const installed = (packages: Readonly<Record<string, string>>): void => {
  const missing = Object.entries(packages).filter(([path]) => !existsSync(path))
  if (missing.length === 0) return
  told("apt-get", ["update", "-qq"])
  told("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...missing.map(([, name]) => name)])
}

/** Where this machine fetches Debian, as apt is told. */
const mirror = async (): Promise<string> => {
  const lists = ["/etc/apt/sources.list.d/debian.sources", "/etc/apt/sources.list"]
  for (const list of lists.filter(existsSync)) {
    const [, address] =
      /^(?:URIs: |deb (?:\[[^\]]*\] )?)(\S*\/debian\/?)(?:\s|$)/m.exec(await readFile(list, "utf8")) ?? []
    if (address !== undefined) return address
  }
  throw new Error("no Debian mirror in apt's lists")
}

const mounted = ["proc", "dev"]

/** How npm reaches its registry. */
const reaching = /^npm_config_(registry|ca|cafile|strict_ssl|proxy|https_proxy|noproxy)$/i

/** What a shell in it knows of this machine: how to reach registries, but not where `npm run` has its own programs and folders. */
export const environmentOf = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(
    Object.entries(env).filter(([name]) => !/^(npm_|INIT_CWD$)/i.test(name) || reaching.test(name))
  ),
  HOME: "/root",
  PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
})

/** A Debian with nothing but its base system, in `folder`; it shares this machine's network. */
export interface EmptyDebian {
  /** What a root's shell makes of `script` in it: exit code, both outputs. */
  readonly shell: (script: string) => { readonly code: number | null; readonly out: string }
  readonly stop: () => void
}

/** Makes it: about a minute, 400 MB. What lets this machine reach its package registries is copied (certificates, npm's and apt's settings). */
export const emptyDebian = async (folder: string): Promise<EmptyDebian> => {
  told("debootstrap", ["--variant=minbase", "bookworm", folder, await mirror()])
  const trusted = ["/etc/resolv.conf", "/etc/hosts", "/usr/local/share/ca-certificates", "/root/.npmrc"]
  for (const path of trusted.filter(existsSync))
    await cp(path, join(folder, path), { recursive: true, dereference: true })
  // what is unmounted there must not be unmounted here
  for (const place of mounted) execFileSync("mount", ["--rbind", "--make-rslave", `/${place}`, join(folder, place)])
  return {
    shell: (script) => {
      const { status, stdout, stderr } = spawnSync("chroot", [folder, "/bin/bash", "-c", script], {
        encoding: "utf8",
        maxBuffer: 2 ** 26,
        env: environmentOf(process.env)
      })
      return { code: status, out: `${stdout}${stderr}` }
    },
    stop: () => {
      for (const place of mounted) spawnSync("umount", ["--lazy", "--recursive", join(folder, place)])
    }
  }
}
