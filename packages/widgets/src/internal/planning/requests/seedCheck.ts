const bytesOf = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))

/** Whether a seed (hexadecimal digits) is the one whose SHA-256 was announced; undefined where the browser cannot tell (no HTTPS). */
export async function isAnnounced(seed: string, announced: string): Promise<boolean | undefined> {
  if (globalThis.crypto?.subtle === undefined) return undefined
  const digest = await crypto.subtle.digest("SHA-256", bytesOf(seed))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("") === announced
}
