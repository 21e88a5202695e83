import { protocol } from "@electric-sql/pglite"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { cancelRequest, cut, gssRequest, sslRequest, startup, unitsOf } from "./frames.ts"

const { serialize } = protocol
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1")

const message = fc.oneof(
  fc.string().map((sql) => serialize.query(sql.replaceAll("\0", ""))),
  fc.string().map((sql) => serialize.parse({ text: sql.replaceAll("\0", "") })),
  fc.array(fc.string({ maxLength: 20 })).map((values) => serialize.bind({ values })),
  fc.constantFrom(serialize.describe({ type: "P" }), serialize.execute({}), serialize.sync(), serialize.flush())
)
const conversation = fc
  .record({ ssl: fc.boolean(), messages: fc.array(message), ends: fc.boolean() })
  .map(({ ssl, messages, ends }) =>
    Buffer.concat([...(ssl ? [sslRequest] : []), startup(), ...messages, ...(ends ? [serialize.end()] : [])])
  )

describe("a client's bytes", () => {
  test("make the same units however they are cut", () => {
    fc.assert(
      fc.property(conversation, fc.array(fc.nat(), { maxLength: 40 }), (bytes, places) => {
        expect(unitsOf(...cut(bytes, places))).toEqual(unitsOf(bytes))
      })
    )
  })

  test("reach the server complete and in order", () => {
    fc.assert(
      fc.property(fc.array(message), (messages) => {
        const all = Buffer.concat([startup(), ...messages, serialize.sync()])
        expect(
          unitsOf(all)
            .map((unit) => unit.replace("batch ", ""))
            .join("")
        ).toBe(text(all))
      })
    )
  })

  test("are held back until the client waits for an answer", () => {
    const [parse, bind, execute, sync] = [
      serialize.parse({ text: "select 1" }),
      serialize.bind({}),
      serialize.execute({}),
      serialize.sync()
    ]
    const [first, ...others] = unitsOf(startup(), parse, bind, execute)
    expect([first, others]).toEqual([`batch ${text(startup())}`, []])
    expect(unitsOf(startup(), parse, bind, execute, sync)[1]).toBe(
      `batch ${text(Buffer.concat([parse, bind, execute, sync]))}`
    )
  })

  test("may ask for encryption or for a cancellation before anything else", () => {
    expect(unitsOf(sslRequest, gssRequest)).toEqual(["encryption-request", "encryption-request"])
    expect(unitsOf(cancelRequest())).toEqual(["cancel-request"])
  })

  test("that are not PostgreSQL's protocol end the conversation, and never loop", () => {
    const broken = (length: number) => {
      const bytes = Buffer.from("Q0000 and more")
      bytes.writeInt32BE(length, 1)
      return bytes
    }
    for (const length of [-2147483648, -5, -1, 0, 3]) {
      expect(unitsOf(startup(), broken(length), serialize.sync()).slice(1)).toEqual(["terminate"])
    }
    expect(unitsOf(Buffer.from("GET / HTTP/1.1\r\n\r\n"))).toEqual(["terminate"])
    expect(unitsOf(Buffer.alloc(64))).toEqual(["terminate"])
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void unitsOf(startup(), bytes)))
  })
})

describe("a COPY FROM STDIN", () => {
  test.each([
    "copy t from stdin",
    "COPY t (a, b)\n  FROM   STDIN with (format csv)",
    "copy t from /* a comment */ stdin",
    "select 1; copy t from -- a line\n stdin"
  ])("never reaches the server: %s", (sql) => {
    for (const bytes of [serialize.query(sql), serialize.parse({ text: sql, name: "s" })]) {
      const [unit = ""] = unitsOf(startup(), bytes, serialize.sync()).slice(1)
      expect(unit).toContain("needs a PostgreSQL server")
      expect(unit).not.toContain("copy t")
    }
  })

  test("is not seen in COPY TO STDOUT nor in a value", () => {
    const sql = "copy t to stdout"
    expect(unitsOf(startup(), serialize.query(sql))[1]).toBe(`batch ${text(serialize.query(sql))}`)
    const value = Buffer.concat([serialize.bind({ values: ["copy t from stdin"] }), serialize.sync()])
    expect(unitsOf(startup(), value)[1]).toBe(`batch ${text(value)}`)
  })
})
