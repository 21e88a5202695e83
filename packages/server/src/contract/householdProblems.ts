import { FieldRule } from "@portail-familles/core/households/model"
import { Schema } from "effect"
import { HttpApiError } from "effect/http-api"
import { typeOf } from "./problems.ts"
import { Profile } from "./profileFields.ts"

/** Fields that cannot be as they were sent; `field` is the path in the request, `rule` says what is expected. */
export class FieldsRefused extends HttpApiError.Problem<FieldsRefused>()(
  "FieldsRefused",
  { type: typeOf("fields-refused"), status: 422, title: "Some fields cannot be as they were sent" },
  {
    code: Schema.tag("fields-refused"),
    errors: Schema.Array(
      Schema.Struct({ field: Schema.String, rule: FieldRule, limit: Schema.optionalKey(Schema.String) })
    )
  }
) {}

/** The profile was changed since it was read: `current` is how it is now, nothing was changed. */
export class ProfileChanged extends HttpApiError.Problem<ProfileChanged>()(
  "ProfileChanged",
  { type: typeOf("profile-changed"), status: 409, title: "The profile was changed meanwhile" },
  { code: Schema.tag("profile-changed"), current: Profile }
) {}

/** No such child in the household of the session. */
export class ChildUnknown extends HttpApiError.Problem<ChildUnknown>()(
  "ChildUnknown",
  { type: typeOf("child-unknown"), status: 404, title: "There is no such child" },
  { code: Schema.tag("child-unknown") }
) {}

/** The family's file must be verified first; `remaining` sections are left. */
export class VerificationMissing extends HttpApiError.Problem<VerificationMissing>()(
  "VerificationMissing",
  { type: typeOf("verification-missing"), status: 409, title: "The family's file must be verified first" },
  { code: Schema.tag("verification-missing"), remaining: Schema.Int }
) {}
