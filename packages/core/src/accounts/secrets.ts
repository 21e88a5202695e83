import { createHash } from "node:crypto"

/** What is stored of a link's or a session's secret: enough to recognise it, not to use it. */
export const hashOfSecret = (secret: string): Uint8Array => createHash("sha256").update(secret).digest()
