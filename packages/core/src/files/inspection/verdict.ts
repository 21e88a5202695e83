/** What a family may send. */
export const mediaTypes = ["application/pdf", "image/jpeg", "image/png"] as const
type MediaType = (typeof mediaTypes)[number]

/** Why a file is refused. */
export const refusalRules = [
  "type",
  "too-large",
  "too-many-pages",
  "image-too-large",
  "unpacks-too-large",
  "encrypted",
  "portfolio",
  "dynamic-form",
  "heic",
  "damaged",
  "too-slow",
  "infected",
  "empty"
] as const
type RefusalRule = (typeof refusalRules)[number]

/** How large a file may be. */
export interface FileLimits {
  /** Of the file as it is sent. */
  readonly maxBytes: number
  /** Of a PDF. */
  readonly maxPages: number
  /** Of an image: width times height. */
  readonly maxPixels: number
}

/** What the inspecting process says first, on a line of its own; the cleaned bytes follow. */
export type Verdict =
  | { readonly accepted: true; readonly mediaType: MediaType; readonly pages: number; readonly bytes: number }
  | { readonly accepted: false; readonly rule: RefusalRule; readonly limit: string }

/** A refusal inside the inspecting process. */
export class Refusal extends Error {
  readonly rule: RefusalRule
  readonly limit: string
  constructor(rule: RefusalRule, limit: string) {
    super(rule)
    this.rule = rule
    this.limit = limit
  }
}

/** A file as it may be kept: its pages, and its bytes written anew. */
export interface CleanedFile {
  readonly mediaType: MediaType
  readonly pages: number
  readonly bytes: Uint8Array
}
