import { refusalRules } from "@portail-familles/core/files/model"
import { Schema } from "effect"
import { HttpApiError } from "effect/http-api"
import { typeOf } from "./problems.ts"

/** The town offers no such file. */
export class FileUnknown extends HttpApiError.Problem<FileUnknown>()(
  "FileUnknown",
  { type: typeOf("file-unknown"), status: 404, title: "There is no such file" },
  { code: Schema.tag("file-unknown") }
) {}

/** The body is not of a media type that the operation takes. */
export class MediaTypeUnsupported extends HttpApiError.Problem<MediaTypeUnsupported>()(
  "MediaTypeUnsupported",
  { type: typeOf("media-type-unsupported"), status: 415, title: "This operation takes no body of this media type" },
  { code: Schema.tag("media-type-unsupported") }
) {}

/** As many uploads of this account are under way as the portal takes at once: one has to end before the next. */
export class UploadsUnderWay extends HttpApiError.Problem<UploadsUnderWay>()(
  "UploadsUnderWay",
  { type: typeOf("uploads-under-way"), status: 429, title: "Too many uploads at once: wait until one has ended" },
  { code: Schema.tag("uploads-under-way"), most: Schema.Int }
) {}

/** A file that families may not send; `rule` says why, `limit` is the bound it passed or what it holds, where there is one. */
export class FileRefused extends HttpApiError.Problem<FileRefused>()(
  "FileRefused",
  { type: typeOf("file-refused"), status: 422, title: "This file cannot be taken" },
  { code: Schema.tag("file-refused"), rule: Schema.Literals(refusalRules), limit: Schema.String }
) {}
