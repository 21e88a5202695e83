import { NoticeKind } from "@portail-familles/core/mail/model"
import { Schema } from "effect"
import { HttpApi, HttpApiEndpoint, HttpApiGroup, HttpApiSchema } from "effect/http-api"
import { Authorization } from "./authorization.ts"
import {
  CurrentPasswordWrong,
  FieldsRefused,
  PasswordRefused,
  ProfileChanged,
  SessionUnknown,
  SignInDelayed
} from "./problems.ts"
import { Profile, profileSections } from "./profileFields.ts"
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
  .add(
    HttpApiEndpoint.get("get", "/profile", { success: Profile }),
    HttpApiEndpoint.patch("change", "/profile", {
      payload: ProfileChange,
      success: Profile,
      error: [ProfileChanged, FieldsRefused]
    }),
    HttpApiEndpoint.post("changePassword", "/profile/password", {
      payload: Schema.Struct({ current: Password, password: Password }).annotate({ identifier: "PasswordChange" }),
      success: HttpApiSchema.NoContent,
      error: [CurrentPasswordWrong, PasswordRefused, SignInDelayed]
    }),
    HttpApiEndpoint.post("changeEmail", "/profile/email", {
      payload: Schema.Struct({ password: Password, mail: Mail }).annotate({ identifier: "EmailChange" }),
      success: HttpApiSchema.Empty(202),
      error: [CurrentPasswordWrong, FieldsRefused, SignInDelayed]
    }),
    HttpApiEndpoint.get("sessions", "/profile/sessions", { success: Schema.Array(OpenSession) }),
    HttpApiEndpoint.delete("closeOthers", "/profile/sessions", { success: HttpApiSchema.NoContent }),
    HttpApiEndpoint.delete("closeSession", "/profile/sessions/:id", {
      params: { id: Uuid },
      success: HttpApiSchema.NoContent,
      error: SessionUnknown
    }),
    HttpApiEndpoint.get("export", "/profile/export", {
      success: Schema.Uint8Array.pipe(HttpApiSchema.asUint8Array({ contentType: "application/zip" }))
    })
  )
  .middleware(Authorization)
  .annotate(HttpApi.PayloadParseOptions, strict) {}
