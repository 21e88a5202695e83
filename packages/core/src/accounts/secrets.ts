import { hash } from "node:crypto"

/** What is stored of a link's or a session's secret: enough to recognise it, not to use it. */
export const hashOfSecret = (secret: string): Buffer => hash("sha256", secret, "buffer")
