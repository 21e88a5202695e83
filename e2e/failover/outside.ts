import { once } from "node:events"
import { SMTPServer } from "smtp-server"

/** Something that is closed where its block ends, however it ends. */
export const closing = async <T extends { close(): Promise<void> }>(opened: Promise<T>) => {
  const it = await opened
  return { it, [Symbol.asyncDispose]: () => it.close() }
}

/** A mail server that takes everything. */
export const startMailbox = async () => {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onData: (stream, _session, done) => {
      stream.resume()
      stream.on("end", done)
    }
  })
  server.listen(0, "127.0.0.1")
  await once(server.server, "listening")
  const address = server.server.address()
  const port = typeof address === "object" ? address?.port : 0
  return { url: `smtp://127.0.0.1:${port}`, close: () => new Promise<void>((settle) => server.close(() => settle())) }
}
