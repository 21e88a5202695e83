import { ConfigProvider, Effect, Layer } from "effect"
import { expect, test } from "vitest"
import { breachedPasswordsFromEnvironment } from "../../core/src/accounts/breachedPasswords.ts"
import { agentSignInFromEnvironment } from "../../core/src/accounts/identities/AgentSignInAccess.ts"
import { franceConnectFromEnvironment } from "../../core/src/accounts/identities/FranceConnectAccess.ts"
import { servingReport } from "../src/serving/failures.ts"
import { exitCodes } from "../src/terminal/exitCodes.ts"

const failureOf = (text: string) =>
  Effect.runPromise(
    Effect.flip(
      Layer.build(franceConnectFromEnvironment).pipe(
        Effect.scoped,
        Effect.provide(ConfigProvider.layer(ConfigProvider.fromUnknown({ PORTAIL_FRANCECONNECT: text })))
      )
    )
  )

test.each([
  "compiegne:identifiant",
  "compiegne:identifiant:motdepasse,compiegne:autre:motdepasse",
  "Compiègne:identifiant:motdepasse"
])("a server that cannot read PORTAIL_FRANCECONNECT says how it is written, without its secrets: %s", async (text) => {
  const report = servingReport(await failureOf(text), 4000)
  expect(report.exitCode).toBe(exitCodes.usage)
  expect(report.message).toBe("PORTAIL_FRANCECONNECT ne convient pas.")
  expect(report.advice).toContain("(slug), le client_id et le client_secret")
  expect(JSON.stringify(report)).not.toContain("motdepasse")
})

test("a server whose set of breached passwords is none says so, and what form it has", async () => {
  const set = ConfigProvider.layer(ConfigProvider.fromUnknown({ PORTAIL_BREACHED_PASSWORDS: "package.json" }))
  const failure = await Effect.runPromise(
    Effect.flip(Layer.build(breachedPasswordsFromEnvironment).pipe(Effect.scoped, Effect.provide(set)))
  )
  const report = servingReport(failure, 4000)
  expect(report.exitCode).toBe(exitCodes.usage)
  expect(report.message).toBe(
    "PORTAIL_BREACHED_PASSWORDS ne convient pas : ses lignes ne sont pas de la forme EMPREINTE:nombre."
  )
})

test.each(["compiegne:identifiant", "compiegne:identifiant:motdepasse:123"])(
  "so does one that cannot read PORTAIL_PROCONNECT: %s",
  async (text) => {
    const layer = agentSignInFromEnvironment.pipe(
      Layer.provide(ConfigProvider.layer(ConfigProvider.fromUnknown({ PORTAIL_PROCONNECT: text })))
    )
    const report = servingReport(await Effect.runPromise(Effect.flip(Effect.scoped(Layer.build(layer)))), 4000)
    expect([report.exitCode, report.message]).toEqual([exitCodes.usage, "PORTAIL_PROCONNECT ne convient pas."])
    expect(JSON.stringify(report)).not.toContain("motdepasse")
  }
)
