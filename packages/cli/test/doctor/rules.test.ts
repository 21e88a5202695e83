import { describe, expect, it } from "vitest"
import {
  backupFinding,
  certificateFinding,
  keyFindings,
  reachFinding,
  refusedCertificate,
  roomFinding,
  skewFinding
} from "../../src/commands/doctor/rules.ts"

const at = new Date("2026-05-04T12:00:00Z")
const later = (days: number) => new Date(at.getTime() + days * 86_400_000)

describe("what the doctor finds", () => {
  it.each([
    [0.4e9, 100e9, "failure"],
    [1e9, 100e9, "failure"],
    [5e9, 100e9, "warning"],
    [1.5e9, 3e9, "warning"],
    [50e9, 100e9, "ok"]
  ])("%d free bytes of %d: %s", (free, total, state) => {
    expect(roomFinding("/data", free, total).state).toBe(state)
  })

  it.each([
    [-3_000, 0, "warning"],
    [90_000, 500, "failure"],
    [1_500, 0, "ok"],
    [8_000, 7_000, "ok"]
  ])("a clock %d ms ahead, give or take %d: %s", (ahead, uncertain, state) => {
    expect(skewFinding("la base", ahead, uncertain).state).toBe(state)
  })

  it.each([
    [{ encrypted: false, from: null, to: null }, "ok"],
    [{ encrypted: false, from: "127.0.0.1", to: "127.0.0.1" }, "ok"],
    [{ encrypted: true, from: "192.0.2.7", to: "192.0.2.9" }, "ok"],
    [{ encrypted: false, from: "192.0.2.7", to: "192.0.2.9" }, "warning"]
  ])("a database reached by %o: %s", (reach, state) => {
    expect(reachFinding(reach).state).toBe(state)
  })

  it.each([
    [-1, "failure"],
    [3, "failure"],
    [20, "warning"],
    [60, "ok"]
  ])("a certificate for %d days: %s", (days, state) => {
    expect(certificateFinding("portail.example", later(days), at).state).toBe(state)
  })

  it.each([
    ["ERR_TLS_CERT_ALTNAME_INVALID", "celui d'un autre nom"],
    ["DEPTH_ZERO_SELF_SIGNED_CERT", "NODE_EXTRA_CA_CERTS"],
    ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "fullchain.pem"],
    ["CERT_REVOKED", "certificat refusé (CERT_REVOKED)"]
  ])("a certificate that is refused as %s is a fault, with its reason", (code, words) => {
    const { state, says, advice } = refusedCertificate("portail.example", code)
    expect(state).toBe("failure")
    expect(`${says}. ${advice}`).toContain(words)
  })

  it.each([
    [undefined, "failure"],
    [later(-10), "failure"],
    [later(-2), "warning"],
    [later(-1), "ok"]
  ])("a backup of %s: %s", (last, state) => {
    expect(backupFinding(last, at).state).toBe(state)
  })

  it("keys that are missing, still needed, or of no use any more", () => {
    const states = (used: Record<string, number>, set: ReadonlyArray<string>) =>
      keyFindings(
        Object.entries(used).map(([keyId, things]) => ({ keyId, things })),
        set
      ).map(({ state, says }) => `${state} ${says}`)
    expect(states({ k1: 2 }, ["k1"])).toEqual(["ok tout s'ouvre, avec la clé k1"])
    expect(states({ k1: 2 }, ["k2"])).toEqual(["failure 2 éléments illisibles : la clé k1 manque"])
    expect(states({ k1: 2, k2: 1 }, ["k2", "k1", "k0"])).toEqual([
      "warning l'ancienne clé k1 sert encore",
      "warning l'ancienne clé k0 ne sert plus"
    ])
    expect(states({}, [])).toEqual(["none rien n'est chiffré"])
  })
})
