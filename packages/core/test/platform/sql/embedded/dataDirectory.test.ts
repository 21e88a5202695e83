import { mkdtemp, rm, utimes, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import {
  claimDirectory,
  type DirectoryClaim,
  socketPathOf,
  unusableBy
} from "../../../../src/platform/sql/embedded/dataDirectory.ts"

let directory: string
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "portail-claim-"))
})
afterEach(() => rm(directory, { recursive: true, force: true }))

const close = (claims: ReadonlyArray<DirectoryClaim>) => {
  for (const claim of claims) if (claim.role === "owner") claim.server.close()
}
const owners = (claims: ReadonlyArray<DirectoryClaim>) => claims.filter((claim) => claim.role === "owner").length

describe("a data directory that cannot be used", () => {
  test.each([
    ["a full disk, as the system says it", Object.assign(new Error("no space left"), { code: "ENOSPC" }), "disk-full"],
    ["a full disk, as the database's engine says it", { name: "ErrnoError", errno: 51 }, "disk-full"],
    ["a folder of another account", Object.assign(new Error("denied"), { code: "EACCES", errno: -13 }), "not-writable"],
    ["a file", Object.assign(new Error("not a directory"), { code: "ENOTDIR" }), "not-a-folder"],
    ["data that the engine refuses", new Error("incompatible"), "other"]
  ])("has its reason: %s", (_, cause, reason) => {
    const failure = unusableBy(directory, cause)
    expect([failure.reason, failure.directory]).toEqual([reason, directory])
    expect(failure.detail).not.toContain("object")
  })
})

describe("a data directory", () => {
  test("is claimed by one of those who come at the same instant, also after an owner that was killed", async () => {
    for (let round = 0; round < 10; round++) {
      // what a killed owner leaves: a socket where nobody listens
      await writeFile(socketPathOf(directory), "")
      const claims = await Promise.all(Array.from({ length: 8 }, () => claimDirectory(directory, () => {})))
      expect(owners(claims)).toBe(1)
      close(claims)
    }
  })

  test("is claimed although a process died in the middle of a claim", async () => {
    const guard = join(directory, "opening.lock")
    await writeFile(guard, "")
    await utimes(guard, new Date(0), new Date(0))
    const claim = await claimDirectory(directory, () => {})
    expect(claim.role).toBe("owner")
    close([claim])
  })

  test("with a long path has its socket in the temporary folder, the same for all", () => {
    const long = join("/srv", "a".repeat(120))
    expect(Buffer.byteLength(socketPathOf(long))).toBeLessThan(104)
    expect(socketPathOf(long)).toBe(socketPathOf(`${long}/.`))
    expect(socketPathOf(`${long}b`)).not.toBe(socketPathOf(long))
  })
})
