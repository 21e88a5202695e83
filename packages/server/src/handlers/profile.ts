import {
  FranceConnect,
  Identities,
  MailChanges,
  PasswordChanges,
  Sessions,
  SignIns
} from "@portail-familles/core/accounts"
import { Profiles } from "@portail-familles/core/households"
import { PublicUrl, portalUrlOf } from "@portail-familles/core/mail/model"
import { canonicalMail, mailLength, mailRule } from "@portail-familles/core/platform/text"
import { PersonalData } from "@portail-familles/core/privacy"
import { Effect } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { Api } from "../contract/Api.ts"
import { CurrentSession } from "../contract/authorization.ts"
import { FieldsRefused, ProfileChanged } from "../contract/householdProblems.ts"
import { SessionUnknown } from "../contract/signInProblems.ts"
import { confirmationProblems, currentSureSession, passwordProblems, useRenewal } from "./passwordProblems.ts"
import { wireOpenSession, wireProfile } from "./wireProfile.ts"

export const profileHandlers = HttpApiBuilder.group(
  Api,
  "profile",
  Effect.fn(function* (handlers) {
    const profiles = yield* Profiles
    const passwords = yield* PasswordChanges
    const mailChanges = yield* MailChanges
    const sessions = yield* Sessions
    const franceConnect = yield* FranceConnect
    const identities = yield* Identities
    const publicUrl = yield* PublicUrl
    const personalData = yield* PersonalData
    const signIns = yield* SignIns
    const renewal = yield* useRenewal
    return handlers.handleAll({
      get: Effect.fnUntraced(function* () {
        const { access } = yield* CurrentSession
        return wireProfile(yield* profiles.read(access))
      }),
      change: Effect.fnUntraced(function* ({ payload }) {
        const { access } = yield* CurrentSession
        const changed = yield* profiles.change(access, payload).pipe(
          Effect.catchTags({
            ProfileUnfit: ({ problems }) => Effect.fail(new FieldsRefused({ errors: problems })),
            ProfileOutdated: () =>
              Effect.flatMap(profiles.read(access), (current) =>
                Effect.fail(new ProfileChanged({ current: wireProfile(current) }))
              )
          })
        )
        return wireProfile(changed)
      }),
      changePassword: Effect.fnUntraced(function* ({ payload }) {
        const session = yield* CurrentSession
        yield* passwords
          .change(session, payload.current, payload.password)
          .pipe(Effect.catchTags({ ...confirmationProblems, ...passwordProblems }))
        yield* renewal
      }),
      changeEmail: Effect.fnUntraced(function* ({ payload }) {
        const session = yield* CurrentSession
        const rule = canonicalMail(payload.mail) === session.mail ? "unchanged" : mailRule(payload.mail)
        if (rule !== undefined) {
          const limit = rule === "too-long" ? { limit: String(mailLength.most) } : {}
          return yield* new FieldsRefused({ errors: [{ field: "mail", rule, ...limit }] })
        }
        yield* mailChanges.ask(session, payload.password, payload.mail).pipe(Effect.catchTags(confirmationProblems))
        yield* renewal
      }),
      confirm: Effect.fnUntraced(function* ({ payload }) {
        const { access } = yield* CurrentSession
        yield* signIns.confirm(access, payload.password).pipe(Effect.catchTags(confirmationProblems))
        yield* renewal
      }),
      sessions: Effect.fnUntraced(function* () {
        const { access, sessionId } = yield* CurrentSession
        const open = yield* sessions.list(access.townId, access.accountId)
        return open.map((session) => wireOpenSession(session, sessionId))
      }),
      closeOthers: Effect.fnUntraced(function* () {
        yield* sessions.closeOthers(yield* currentSureSession)
      }),
      closeSession: Effect.fnUntraced(function* ({ params }) {
        yield* sessions
          .closeOwn(yield* currentSureSession, params.id)
          .pipe(Effect.catchTag("SessionNotFound", () => Effect.fail(new SessionUnknown())))
      }),
      franceConnect: Effect.fnUntraced(function* () {
        const { access } = yield* CurrentSession
        const linked = yield* identities.read(access)
        const { town } = access
        return {
          linkUrl: franceConnect.offered(town)
            ? `${portalUrlOf(town.settings, publicUrl)}/franceconnect?pour=compte`
            : null,
          linkedAt: linked?.linkedAt.toISOString() ?? null,
          usedAt: linked?.usedAt?.toISOString() ?? null
        }
      }),
      unlinkFranceConnect: Effect.fnUntraced(function* () {
        yield* identities.unlink(yield* currentSureSession)
      }),
      export: Effect.fnUntraced(function* () {
        const { access } = yield* CurrentSession
        return yield* personalData.export(access)
      })
    })
  })
)
