import { createHash } from "node:crypto"
import canonicalize from "canonicalize"
import { Schema } from "effect"
import type { OwnedSection } from "./OwnedSection.ts"

/** The version of a section's values: a hash of them, whoever wrote them. */
export const versionOf = <Values>({ schema }: Pick<OwnedSection<Values>, "schema">, values: Values): string =>
  createHash("sha256")
    .update(canonicalize(Schema.encodeUnknownSync(schema)(values)) ?? "")
    .digest("base64url")
    .slice(0, 22)
