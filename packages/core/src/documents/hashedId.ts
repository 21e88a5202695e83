import { createHash } from "node:crypto"

/** A UUID of version 8 made of texts: the same texts give the same id, and nothing has to be stored to know it. */
export const hashedId = (...texts: ReadonlyArray<string>): string => {
  const bytes = createHash("sha256").update(texts.join(" ")).digest().subarray(0, 16)
  bytes[6] = 0x80 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-")
}
