import { execFileSync, spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { cp, readFile } from "node:fs/promises"
import { join } from "node:path"

/** Debian's own programs, installed where they are missing. As root. */
export const installed = (packages: Readonly<Record<string, string>>): void => {
  const missing = Object.entries(packages).filter(([path]) => !existsSync(path))
  if (missing.length === 0) return
  execFileSync("apt-get", ["update", "-qq"], { stdio: "ignore" })
  execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...missing.map(([, name]) => name)], {
    stdio: "ignore",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" }
  })
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

/** A Debian with nothing but its base system, in `folder`; it shares this machine's network. */
export interface EmptyDebian {
  /** What a root's shell makes of `script` in it: exit code, both outputs. */
  readonly shell: (script: string) => { readonly code: number | null; readonly out: string }
  readonly stop: () => void
}

/** Makes it: about a minute, 400 MB. What lets this machine reach its package registries is copied (certificates, npm's and apt's settings). */
export const emptyDebian = async (folder: string): Promise<EmptyDebian> => {
  execFileSync("debootstrap", ["--variant=minbase", "bookworm", folder, await mirror()], { stdio: "ignore" })
  const trusted = ["/etc/resolv.conf", "/etc/hosts", "/usr/local/share/ca-certificates", "/root/.npmrc"]
  for (const path of trusted.filter(existsSync))
    await cp(path, join(folder, path), { recursive: true, dereference: true })
  for (const place of mounted) execFileSync("mount", ["--rbind", `/${place}`, join(folder, place)])
  return {
    shell: (script) => {
      const { status, stdout, stderr } = spawnSync("chroot", [folder, "/bin/bash", "-c", script], {
        encoding: "utf8",
        maxBuffer: 2 ** 26,
        env: { ...process.env, HOME: "/root", PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin" }
      })
      return { code: status, out: `${stdout}${stderr}` }
    },
    stop: () => {
      for (const place of mounted) spawnSync("umount", ["--lazy", "--recursive", join(folder, place)])
    }
  }
}
