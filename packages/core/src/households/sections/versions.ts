import { createHash } from "node:crypto"
import { Schema } from "effect"
import type { AnySection } from "./Section.ts"

/** The version of a section's values: a hash of them, whoever wrote them. */
export const versionOf = (section: AnySection, values: unknown): string =>
  createHash("sha256")
    .update(canonical(Schema.encodeUnknownSync(section.schema)(values)))
    .digest("base64url")
    .slice(0, 22)

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    each !== null && typeof each === "object" && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([one], [other]) => (one < other ? -1 : 1)))
      : each
  )
