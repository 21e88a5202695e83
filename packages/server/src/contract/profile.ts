import { sureMinutes } from "@portail-familles/core/accounts/model"
import { NoticeKind } from "@portail-familles/core/mail/model"
import { Schema } from "effect"
import { HttpApi, HttpApiEndpoint, HttpApiGroup, HttpApiSchema, OpenApi } from "effect/http-api"
import { Authorization } from "./authorization.ts"
import { FieldsRefused, ProfileChanged } from "./householdProblems.ts"
import { words } from "./openApi.ts"
import { Profile, profileSections } from "./profileFields.ts"
import {
  ConfirmationNeeded,
  CurrentPasswordWrong,
  PasswordRefused,
  SessionUnknown,
  SignInDelayed
} from "./signInProblems.ts"
import { Mail, Password, strict, Uuid } from "./texts.ts"

/** A browser that is signed in. Instants in ISO; `current` is the one that asks. */
export const OpenSession = Schema.Struct({
  id: Schema.String,
  /** As “Firefox sur Windows”; empty when the browser does not say. */
  device: Schema.String,
  /** Host of the page that it was opened from. */
  site: Schema.String,
  openedAt: Schema.String,
  seenAt: Schema.String,
  remembered: Schema.Boolean,
  current: Schema.Boolean
}).annotate({ identifier: "OpenSession" })

/** Instants in ISO; both null while nothing is linked. */
export const FranceConnectLink = Schema.Struct({
  /** Page of the portal that links an identity; null where the town has no FranceConnect. */
  linkUrl: Schema.NullOr(Schema.String),
  linkedAt: Schema.NullOr(Schema.String),
  usedAt: Schema.NullOr(Schema.String)
}).annotate({ identifier: "FranceConnectLink" })

const { personal, professional, phones, language } = profileSections

/** Sections that are absent stay as they are; `version` is the one that was read. */
export const ProfileChange = Schema.Struct({
  version: Schema.Int,
  personal: Schema.optionalKey(personal),
  professional: Schema.optionalKey(professional),
  phones: Schema.optionalKey(phones),
  language: Schema.optionalKey(language),
  /** Kinds that are absent stay as they are. */
  notifications: Schema.optionalKey(
    Schema.Record(NoticeKind, Schema.optionalKey(Schema.Boolean)).annotate({ identifier: "NotificationChange" })
  )
}).annotate({ identifier: "ProfileChange" })

/** MON PROFIL: what an adult knows and decides about their own account. */
export class ProfileGroup extends HttpApiGroup.make("profile")
  .annotate(OpenApi.Description, "What an adult knows and decides about their own account.")

  .add(
    HttpApiEndpoint.get("get", "/profile", { success: Profile }).annotateMerge(
      words(
        "Read the profile",
        "What an adult knows and decides about their own account: identity, profession, phones, language, the mails they wish for."
      )
    ),
    HttpApiEndpoint.patch("change", "/profile", {
      payload: ProfileChange,
      success: Profile,
      error: [ProfileChanged, FieldsRefused]
    }).annotateMerge(
      words(
        "Change the profile",
        "Changes the sections that are sent and leaves the others. `version` is the one that was read: when the profile was changed meanwhile nothing is, and the answer has how it is now."
      )
    ),
    HttpApiEndpoint.post("changePassword", "/profile/password", {
      payload: Schema.Struct({ current: Password, password: Password }).annotate({ identifier: "PasswordChange" }),
      success: HttpApiSchema.NoContent,
      error: [CurrentPasswordWrong, PasswordRefused, SignInDelayed]
    }).annotateMerge(
      words("Change the password", "Takes the current password again. Every other open session of the account ends.")
    ),
    HttpApiEndpoint.post("changeEmail", "/profile/email", {
      payload: Schema.Struct({ password: Password, mail: Mail }).annotate({ identifier: "EmailChange" }),
      success: HttpApiSchema.Empty(202),
      error: [CurrentPasswordWrong, FieldsRefused, SignInDelayed]
    }).annotateMerge(
      words(
        "Ask for another mail address",
        "Takes the current password again and mails a link to the new address; the account keeps its address until the link is followed."
      )
    ),
    HttpApiEndpoint.post("confirm", "/profile/confirmation", {
      payload: Schema.Struct({ password: Password }).annotate({ identifier: "Confirmation" }),
      success: HttpApiSchema.NoContent,
      error: [CurrentPasswordWrong, SignInDelayed]
    }).annotateMerge(
      words(
        "Confirm with the password",
        `Takes the current password again and gives the session another cookie. For ${sureMinutes} minutes, as after signing in, sessions can be ended, and passkeys and FranceConnect taken away.`
      )
    ),
    HttpApiEndpoint.get("sessions", "/profile/sessions", { success: Schema.Array(OpenSession) }).annotateMerge(
      words("List the open sessions", "The browsers in which the account is signed in; `current` is the one that asks.")
    ),
    HttpApiEndpoint.delete("closeOthers", "/profile/sessions", {
      success: HttpApiSchema.NoContent,
      error: ConfirmationNeeded
    }).annotateMerge(words("End all other sessions", "Signs the account out everywhere but in the browser that asks.")),
    HttpApiEndpoint.delete("closeSession", "/profile/sessions/:id", {
      params: { id: Uuid },
      success: HttpApiSchema.NoContent,
      error: [SessionUnknown, ConfirmationNeeded]
    }).annotateMerge(words("End a session", "Signs the account out in one browser, by the id that the list gives.")),
    HttpApiEndpoint.get("franceConnect", "/profile/france-connect", { success: FranceConnectLink }).annotateMerge(
      words(
        "Read whether FranceConnect opens the account",
        "Since when an identity of FranceConnect opens the account, and the page of the portal that links one, where the town has FranceConnect."
      )
    ),
    HttpApiEndpoint.delete("unlinkFranceConnect", "/profile/france-connect", {
      success: HttpApiSchema.NoContent,
      error: ConfirmationNeeded
    }).annotateMerge(
      words(
        "Unlink FranceConnect",
        "From now on the account opens by its password alone, and a mail says so; nothing changes where nothing was linked."
      )
    ),
    HttpApiEndpoint.get("export", "/profile/export", {
      success: Schema.Uint8Array.pipe(HttpApiSchema.asUint8Array({ contentType: "application/zip" }))
    }).annotateMerge(
      words(
        "Export the personal data",
        "A ZIP file with what the portal keeps about the adult and the household, as the GDPR gives a right to: JSON, CSV and the files."
      )
    )
  )
  .middleware(Authorization)
  .annotate(HttpApi.PayloadParseOptions, strict) {}
