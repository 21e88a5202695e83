import { Schema } from "effect"
import { MediaType } from "../files/InspectedFile.ts"

/** A file that belongs to a document; its bytes are in the file store. `scanned`: whether the antivirus has seen it. */
export const Attachment = Schema.Struct({
  id: Schema.String,
  mediaType: MediaType,
  bytes: Schema.Int,
  pages: Schema.Int,
  scanned: Schema.Boolean
})
export type Attachment = typeof Attachment.Type
