import { createHash } from "node:crypto"
import { Schema } from "effect"
import type { OwnedSection } from "./OwnedSection.ts"

/** The version of a section's values: a hash of them, whoever wrote them. */
export const versionOf = <Values>({ schema }: Pick<OwnedSection<Values>, "schema">, values: Values): string =>
  createHash("sha256")
    .update(canonical(Schema.encodeUnknownSync(schema)(values)))
    .digest("base64url")
    .slice(0, 22)

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    each !== null && typeof each === "object" && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([one], [other]) => (one < other ? -1 : 1)))
      : each
  )
