import { assert, describe, it } from "@effect/vitest"
import { startParticulierSimulator } from "@portail-familles/simulators/particulier"
import { Effect, Redacted, Result } from "effect"
import {
  ApiParticulier,
  type ApiParticulierOptions
} from "../../../../src/households/quotients/particulier/ApiParticulier.ts"
import { type AdultIdentity, civilIdentity } from "../../../../src/households/quotients/particulier/civilIdentity.ts"
import { listening } from "../../../payfip/support.ts"

const claire: AdultIdentity = {
  ...{ civility: "Mme", familyName: "MARTIN", birthName: "LEFÈVRE", givenName: "Claire Anne" },
  ...{ birthDate: "1988-04-07", birthPlace: "Compiègne (60)" }
}
const identityOf = (changes: Partial<AdultIdentity> = {}, code?: string) =>
  Result.getOrThrow(civilIdentity({ ...claire, ...changes }, code))
const siret = "216 001 594 00012"

const simulated = Effect.acquireRelease(
  Effect.promise(() =>
    startParticulierSimulator({
      files: [
        {
          ...{ birthName: "LEFÈVRE", givenName: "Claire Anne", birthDate: "1988-04-07" },
          quotient: { fund: "CNAF", value: 622, year: 2026, month: 10 }
        },
        { birthName: "DURAND", givenName: "Ana", birthDate: "1990-01-31" }
      ]
    })
  ),
  ({ close }) => Effect.promise(close)
)

const ask = (options: ApiParticulierOptions, identity = identityOf(), town = siret) =>
  ApiParticulier.use((api) => api.quotient(identity, town)).pipe(
    Effect.provide(ApiParticulier.layerAt(options), { local: true })
  )

describe("API Particulier", () => {
  it.live("gives the quotient of who is asked about, for the town", () =>
    Effect.gen(function* () {
      const { url, token, questions } = yield* simulated
      const found = yield* ask({ url: `${url}/`, token: Redacted.make(token) })
      assert.deepStrictEqual(found, { fournisseur: "CNAF", valeur: 622, annee: 2026, mois: 10 })
      assert.deepStrictEqual(
        [...(questions[0] ?? [])],
        [
          ["recipient", "21600159400012"],
          ["nomNaissance", "LEFÈVRE"],
          ["nomUsage", "MARTIN"],
          ["prenoms[]", "Claire"],
          ["prenoms[]", "Anne"],
          ["anneeDateNaissance", "1988"],
          ["moisDateNaissance", "4"],
          ["jourDateNaissance", "7"],
          ["sexeEtatCivil", "F"],
          ["codeCogInseePaysNaissance", "99100"],
          ["nomCommuneNaissance", "Compiègne"],
          ["codeCogInseeDepartementNaissance", "60"]
        ]
      )
    })
  )

  it.live("is asked by the code of a commune or of a country where that is given", () =>
    Effect.gen(function* () {
      const { url, token, questions } = yield* simulated
      for (const code of ["2A004", "99134"]) yield* ask({ url, token: Redacted.make(token) }, identityOf({}, code))
      assert.deepStrictEqual(
        questions.map((each) => [each.get("codeCogInseePaysNaissance"), each.get("codeCogInseeCommuneNaissance")]),
        [
          ["99100", "2A004"],
          ["99134", null]
        ]
      )
    })
  )

  it.live("says by a failure of its own why there is no quotient, and repeats nothing of the person", () =>
    Effect.gen(function* () {
      const { url, token, failWith } = yield* simulated
      const right = { url, token: Redacted.make(token) }
      const ana = { familyName: "DURAND", birthName: "", givenName: "Ana", birthDate: "1990-01-31" }
      const failures = [
        yield* Effect.flip(ask(right, identityOf(ana))),
        yield* Effect.flip(ask(right, identityOf({ birthName: "INCONNUE" }))),
        yield* Effect.flip(ask({ url, token: Redacted.make("un autre") }))
      ]
      for (const failure of [{ status: 403 }, { status: 429, retryAfter: 12 }, { status: 502 }]) {
        failWith(failure)
        failures.push(yield* Effect.flip(ask(right)))
      }
      assert.deepStrictEqual(
        failures.map((each) => [each._tag, "detail" in each ? [each.reason, each.detail, each.retryAfter] : null]),
        [
          ["ParticulierFileNotFound", null],
          ["CivilIdentityRefused", null],
          ["ParticulierTokenRefused", null],
          ["ParticulierTokenRefused", null],
          ["ParticulierUnavailable", ["too-many", "429", 12]],
          ["ParticulierUnavailable", ["status", "502", null]]
        ]
      )
      assert.notMatch(JSON.stringify(failures), /LEF|MARTIN|DURAND|Claire|1988|jeton/)
    })
  )

  it.live("is unavailable where it is not there, says nothing, or says something else", () =>
    Effect.gen(function* () {
      const token = Redacted.make("jeton")
      const silent = yield* listening(() => undefined)
      const other = yield* listening((_, response) => void response.end('{"data":{}}'))
      const reasons = []
      for (const options of [
        { url: "http://127.0.0.1:1", token },
        { url: silent, token, timeout: "50 millis" as const },
        { url: other, token }
      ]) {
        const failure = yield* Effect.flip(ask(options))
        reasons.push("reason" in failure ? failure.reason : failure._tag)
      }
      assert.deepStrictEqual(reasons, ["connection", "timeout", "unreadable"])
    })
  )

  it.live("is not asked without a token or a town's SIRET", () =>
    Effect.gen(function* () {
      const { url, token, questions } = yield* simulated
      const off = [
        yield* Effect.flip(ask({ url, token: null })),
        yield* Effect.flip(ask({ url, token: Redacted.make(token) }, identityOf(), ""))
      ]
      assert.deepStrictEqual(
        off.map((each) => ("missing" in each ? each.missing : each._tag)),
        ["token", "siret"]
      )
      assert.strictEqual(questions.length, 0)
    })
  )

  it("cannot be asked about somebody of whom the dossier says too little, and all that is missing is named", () => {
    const bare = civilIdentity({ ...claire, civility: "", birthDate: null, birthPlace: "Compiègne" }, undefined)
    assert.deepStrictEqual(Result.isFailure(bare) ? bare.failure.missing : [], ["civility", "birthDate", "birthTown"])
  })
})
