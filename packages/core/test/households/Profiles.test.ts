import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { Audit } from "../../src/audit/Audit.ts"
import { Profiles } from "../../src/households/Profiles.ts"
import { services as accounts, withAccount } from "../accounts/accountsUnderTest.ts"
import { describeOnDatabase } from "../support/databases.ts"

const services = Profiles.layer.pipe(Layer.provideMerge(accounts))

const signedIn = Effect.gen(function* () {
  const account = yield* withAccount
  const { access } = (yield* account.enter()).session
  const profiles = yield* Profiles
  return { ...account, access, profiles, profile: yield* profiles.read(access) }
})

describeOnDatabase("a profile", services, (it) => {
  it.effect("is changed section by section; phones are kept as numbers and read as people write them", () =>
    Effect.gen(function* () {
      const { access, profiles, profile } = yield* signedIn
      const changed = yield* profiles.change(access, {
        version: profile.version,
        phones: { main: "06.12.34.56.78", second: "" },
        professional: { profession: "Infirmière", employer: "Hôpital", workPhone: "+33 3 44 20 20 20" },
        notifications: { invoices: false }
      })
      assert.deepStrictEqual(
        [changed.phones.main, changed.professional.workPhone, changed.notifications.invoices, changed.version],
        ["06 12 34 56 78", "03 44 20 20 20", false, profile.version + 1]
      )
      assert.deepStrictEqual(changed.personal, profile.personal)
    })
  )

  it.effect("refuses mails kind by kind: what is not said stays, and what is wanted again is wanted", () =>
    Effect.gen(function* () {
      const { access, profiles, profile } = yield* signedIn
      const all = { invoices: true, openings: true, offers: true, bookings: true, absences: true }
      assert.deepStrictEqual(profile.notifications, all)
      const without = yield* profiles.change(access, {
        version: profile.version,
        notifications: { openings: false, offers: false }
      })
      assert.deepStrictEqual(without.notifications, { ...all, openings: false, offers: false })
      const again = yield* profiles.change(access, { version: without.version, notifications: { offers: true } })
      assert.deepStrictEqual(again.notifications, { ...all, openings: false })
    })
  )

  it.effect("is audited with what was there before and after, and only that", () =>
    Effect.gen(function* () {
      const { town, access, profiles, profile } = yield* signedIn
      yield* profiles.change(access, { version: profile.version, language: "en" })
      const [entry] = yield* Audit.use((audit) => audit.list(town.id, { subjectId: access.accountId, limit: 1 }))
      assert.deepInclude(entry, {
        action: "profile.change",
        actor: `family:${access.accountId}`,
        before: { language: "fr" },
        after: { language: "en" }
      })
    })
  )

  it.effect("changes wholly or not at all: every field that cannot be kept is named", () =>
    Effect.gen(function* () {
      const { access, profiles, profile } = yield* signedIn
      const refused = yield* Effect.flip(
        profiles.change(access, {
          version: profile.version,
          personal: { ...profile.personal, familyName: " ", birthDate: "1990-02-30" },
          phones: { main: "06 12", second: "chez mamie" },
          language: "en"
        })
      )
      assert.deepStrictEqual(refused._tag === "ProfileUnfit" && refused.problems, [
        { field: "personal.familyName", rule: "required" },
        { field: "personal.birthDate", rule: "not-a-day" },
        { field: "phones.main", rule: "not-a-phone" },
        { field: "phones.second", rule: "not-a-phone" }
      ])
      assert.deepStrictEqual(yield* profiles.read(access), profile)
    })
  )

  it.effect("changed in two places at once keeps the first and refuses the second", () =>
    Effect.gen(function* () {
      const { access, profiles, profile } = yield* signedIn
      const results = yield* Effect.forEach(
        ["Anne", "Bernadette"],
        (givenName) =>
          Effect.result(
            profiles.change(access, { version: profile.version, personal: { ...profile.personal, givenName } })
          ),
        { concurrency: "unbounded" }
      )
      assert.deepStrictEqual(results.map((result) => result._tag).sort(), ["Failure", "Success"])
      assert.include(["Anne", "Bernadette"], (yield* profiles.read(access)).personal.givenName)
    })
  )

  it.effect("takes any name: one letter, apostrophes, hyphens, other alphabets, text that looks like HTML", () =>
    Effect.gen(function* () {
      const { access, profiles, profile } = yield* signedIn
      let { version } = profile
      for (const givenName of ["O", "Anne-Lise d'Arc", "Ольга", "محمد", "<b>Zoé</b>", "=1+1"]) {
        const changed = yield* profiles.change(access, { version, personal: { ...profile.personal, givenName } })
        assert.strictEqual(changed.personal.givenName, givenName)
        version = changed.version
      }
    })
  )
})
