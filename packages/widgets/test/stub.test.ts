import { once } from "node:events"
import { connect } from "node:net"
import { tmpdir } from "node:os"
import { expect, it } from "vitest"
import { ok } from "../src/mocks/answers.ts"
import { startStub } from "./support/stub.ts"

it("the tests' portal counts for a test nothing that the page of the one before was still asking", async () => {
  const stub = await startStub(tmpdir())
  const socket = connect(Number(new URL(stub.origin).port), "localhost")
  socket.on("error", () => undefined)
  try {
    stub.answer({ "GET /town": ok({}) })
    socket.write("GET /api/v1/town HTTP/1.1\r\nHost: localhost\r\n\r\n")
    await once(socket, "data")
    socket.write("GET /api/v1/town HTTP/1.1\r\nHost: localhost\r\n")
    stub.answer({ "GET /town": ok({}) })
    socket.write("\r\n")
    await new Promise((settle) => socket.once("close", settle).once("data", settle))
    expect(stub.seen).toEqual([])
  } finally {
    socket.destroy()
    await stub.stop()
  }
})
