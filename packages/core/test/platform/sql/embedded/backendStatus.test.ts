import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type BackendStatus, BackendStatusReader } from "../../../../src/platform/sql/embedded/backendStatus.ts"
import { cut } from "./frames.ts"

const message = (type: string, body: Uint8Array): Buffer => {
  const header = Buffer.alloc(5)
  header.write(type, 0, "latin1")
  header.writeInt32BE(body.length + 4, 1)
  return Buffer.concat([header, body])
}
const ready = (status: string) => message("Z", Buffer.from(status))

const statusAfter = (...chunks: ReadonlyArray<Uint8Array>): BackendStatus => {
  const reader = new BackendStatusReader()
  for (const chunk of chunks) reader.read(chunk)
  return reader.status
}

/** A row that looks like the end of a batch. */
const misleading = message("D", Buffer.concat([ready("I"), ready("T")]))
const answer = fc.oneof(
  fc
    .tuple(fc.constantFrom("D", "C", "T", "E", "1", "2", "S"), fc.uint8Array({ maxLength: 60 }))
    .map(([type, body]) => message(type, body)),
  fc.constantFrom(misleading, ready("I"), ready("T"), ready("E"))
)

describe("what the server said last", () => {
  test("is that it is idle, in a transaction, or owes an answer", () => {
    expect(statusAfter()).toBe("busy")
    expect(statusAfter(message("1", Buffer.alloc(0)))).toBe("busy")
    expect(statusAfter(ready("I"))).toBe("idle")
    expect(statusAfter(ready("T"))).toBe("open")
    expect(statusAfter(ready("E"))).toBe("open")
    expect(statusAfter(ready("T"), message("C", Buffer.from("COMMIT\0")), ready("I"))).toBe("idle")
  })

  test("is not read from a row's content", () => {
    expect(statusAfter(misleading)).toBe("busy")
    expect(statusAfter(ready("T"), misleading)).toBe("open")
  })

  test("is the same however the answer is cut", () => {
    fc.assert(
      fc.property(fc.array(answer), fc.array(fc.nat(), { maxLength: 40 }), (answers, places) => {
        const bytes = Buffer.concat(answers)
        expect(statusAfter(...cut(bytes, places))).toBe(statusAfter(bytes))
      })
    )
  })
})
