import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { actorOfFamily, type FamilyAccess } from "../accounts/FamilyAccess.ts"
import { changePreferences, ownAccounts } from "../accounts/ownAccount.ts"
import { auditOf } from "../audit/Audit.ts"
import { choicesOf } from "../mail/notices.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import type { Language } from "../platform/text/Language.ts"
import { now } from "../platform/time/now.ts"
import { todayInParis } from "../platform/time/today.ts"
import { HouseholdAction } from "./auditActions.ts"
import { type Profile, type ProfileChange, ProfileOutdated, ProfileUnfit } from "./Profile.ts"
import { readablePhone } from "./phones.ts"
import { changedSections, checkProfile, civilityOf } from "./profileForm.ts"

/** MON PROFIL: what an adult knows and decides about themselves and their account. */
export class Profiles extends Context.Service<
  Profiles,
  {
    read(access: FamilyAccess): Effect.Effect<Profile>
    /** Changes the sections that are given, all or none; refused when somebody else changed the profile since it was read. */
    change(access: FamilyAccess, change: ProfileChange): Effect.Effect<Profile, ProfileUnfit | ProfileOutdated>
  }
>()("@portail-familles/core/households/Profiles") {
  static readonly layer = Layer.effect(
    Profiles,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const audit = yield* auditOf(HouseholdAction)
      const setPreferences = yield* changePreferences

      const read = Effect.fn("Profiles.read")(function* (access: FamilyAccess) {
        const at = yield* now
        const [row] = yield* sql<StoredProfile>`
          select p.version, a.mail, a.password_changed_at, a.language, a.refused_notices, a.new_mail, a.new_mail_until,
            p.civility, p.birth_name, p.family_name, p.given_name, p.birth_date, p.profession, p.employer, p.work_phone,
            p.main_phone, p.second_phone
          from ${ownAccounts(sql, at)} a
          join adults p on p.town_id = a.town_id and p.id = a.adult_id
          where a.town_id = ${access.townId} and a.id = ${access.accountId}`
        return row === undefined ? yield* Effect.die(new Error("an open session has no account")) : profileOf(row)
      }, Effect.orDie)

      const write = Effect.fnUntraced(function* (access: FamilyAccess, profile: Profile, version: number) {
        const { personal, professional, phones, language, notifications } = profile
        const written =
          yield* sql`update adults set civility = ${personal.civility}, birth_name = ${personal.birthName},
            family_name = ${personal.familyName}, given_name = ${personal.givenName}, birth_date = ${personal.birthDate}::date,
            profession = ${professional.profession}, employer = ${professional.employer},
            work_phone = ${professional.workPhone}, main_phone = ${phones.main}, second_phone = ${phones.second}
          where town_id = ${access.townId} and id = ${access.adultId} and version = ${version}
          returning version`
        if (written.length === 0) return yield* new ProfileOutdated()
        yield* setPreferences(access, { language, notices: notifications })
      })

      const change = Effect.fn("Profiles.change")(
        function* (access: FamilyAccess, form: ProfileChange) {
          const today = yield* todayInParis
          const before = yield* read(access)
          if (before.version !== form.version) return yield* new ProfileOutdated()
          const { profile, problems } = checkProfile(before, form, today)
          if (problems.length > 0) return yield* new ProfileUnfit({ problems })
          const changed = changedSections(before, profile)
          if (changed === undefined) return before
          yield* write(access, profile, form.version)
          yield* audit.record(
            { townId: access.townId, actor: actorOfFamily(access.accountId) },
            { action: "profile.change", subjectType: "account", subjectId: access.accountId, ...changed }
          )
          return yield* read(access)
        },
        sql.withTransaction,
        orDieSql
      )

      return Profiles.of({ read, change })
    })
  )
}

interface StoredProfile {
  readonly version: number
  readonly mail: string
  readonly passwordChangedAt: Date
  readonly language: Language
  readonly refusedNotices: ReadonlyArray<string>
  readonly newMail: string | null
  readonly newMailUntil: Date | null
  readonly civility: string
  readonly birthName: string
  readonly familyName: string
  readonly givenName: string
  readonly birthDate: string | null
  readonly profession: string
  readonly employer: string
  readonly workPhone: string
  readonly mainPhone: string
  readonly secondPhone: string
}

const profileOf = (row: StoredProfile): Profile => ({
  version: row.version,
  signIn: {
    mail: row.mail,
    pendingMail: row.newMail,
    pendingUntil: row.newMailUntil,
    passwordChangedAt: row.passwordChangedAt
  },
  personal: {
    civility: civilityOf(row.civility),
    birthName: row.birthName,
    familyName: row.familyName,
    givenName: row.givenName,
    birthDate: row.birthDate
  },
  professional: { profession: row.profession, employer: row.employer, workPhone: readablePhone(row.workPhone) },
  phones: { main: readablePhone(row.mainPhone), second: readablePhone(row.secondPhone) },
  language: row.language,
  notifications: choicesOf(row.refusedNotices)
})
