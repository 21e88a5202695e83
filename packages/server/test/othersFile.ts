import { randomUUID } from "node:crypto"
import type { Ask } from "./asking.ts"
import type { Operation } from "./operations.ts"

/** The smallest picture that there is, as a PNG. */
export const onePixel = new Uint8Array(
  Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64"
  )
)

/** A file that the other family sent, for operations that take one. */
export const othersFile = async (
  ask: Ask,
  theirs: string,
  operation: Operation,
  id: string
): Promise<Readonly<Record<string, string>>> => {
  if (!operation.parameters.includes("fileId")) return {}
  const [room = ""] = operation.id.split(".")
  const of = { planning: `planning/absences/${id}`, messages: "messages" }[room] ?? `documents/${id}`
  const path = `/api/v1/${of}/uploads/${randomUUID()}`
  const sent = await ask("PUT", path, { cookie: theirs, body: onePixel })
  const { id: fileId } = (await sent.json()) as { id: string }
  if (room === "messages") {
    const body = { text: "Voici.", files: [{ id: fileId, name: "Certificat.png" }] }
    await (await ask("POST", `/api/v1/messages/${id}`, { cookie: theirs, body })).arrayBuffer()
  }
  return { fileId }
}
