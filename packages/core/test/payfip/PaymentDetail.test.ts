import { assert, describe, it } from "@effect/vitest"
import { DateTime, Option } from "effect"
import * as fc from "fast-check"
import { parisStamp } from "../../../simulators/src/payfip/Operation.ts"
import { parisInstant, paymentDetail } from "../../src/payfip/PaymentDetail.ts"

const iso = (dattrans: string, heurtrans: string) =>
  parisInstant(dattrans, heurtrans).pipe(Option.map(DateTime.formatIso), Option.getOrUndefined)

const fields = (changes: Readonly<Record<string, string | undefined>> = {}) => {
  const all = {
    idOp: "op",
    resultrans: "P",
    numcli: "006270",
    refdet: "000123",
    saisie: "T",
    montant: "0012500",
    numauto: "007A5A",
    dattrans: "14072026",
    heurtrans: "0905",
    ...changes
  }
  return new Map(Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])))
}

describe("instant of a transaction", () => {
  it.each([
    ["14072026", "0905", "2026-07-14T07:05:00.000Z"],
    ["14012026", "0005", "2026-01-13T23:05:00.000Z"],
    ["29022028", "2359", "2028-02-29T22:59:00.000Z"],
    ["25102026", "0230", "2026-10-25T00:30:00.000Z"]
  ])("%s %s in Paris is %s", (dattrans, heurtrans, instant) => {
    assert.strictEqual(iso(dattrans, heurtrans), instant)
  })

  it.each([
    ["31022026", "0905"],
    ["29022026", "0905"],
    ["14072026", "2400"],
    ["14072026", "0960"],
    ["20260714", "0905"],
    ["", ""]
  ])("%s %s is no instant", (dattrans, heurtrans) => {
    assert.isUndefined(iso(dattrans, heurtrans))
  })

  it("comes back from the simulator's stamp to the minute, the repeated hour of October aside", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("2024-01-01"), max: new Date("2040-01-01"), noInvalidDate: true }),
        (date) => {
          const at = Math.floor(date.getTime() / 60_000) * 60_000
          const { dattrans, heurtrans } = parisStamp(at)
          const found = Option.getOrThrow(parisInstant(dattrans, heurtrans))
          assert.oneOf(at - DateTime.toEpochMillis(found), [0, 3_600_000])
        }
      )
    )
  })
})

describe("payment detail", () => {
  it("keeps leading zeros of references and numbers, and reads cents", () => {
    const detail = Option.getOrThrow(paymentDetail(fields(), "op"))
    assert.strictEqual(detail.numcli, "006270")
    assert.strictEqual(detail.refdet, "000123")
    assert.strictEqual(detail.numauto, "007A5A")
    assert.strictEqual(detail.montant, 12_500)
  })

  it("keeps a letter nobody knows, and a cut fiscal year", () => {
    const detail = Option.getOrThrow(paymentDetail(fields({ resultrans: "Q", exer: "20", numauto: undefined }), "op"))
    assert.strictEqual(detail.resultrans, "Q")
    assert.strictEqual(detail.exer, "20")
    assert.notProperty(detail, "numauto")
  })

  it("is told even when its date makes no sense", () => {
    const detail = Option.getOrThrow(paymentDetail(fields({ dattrans: "99999999" }), "op"))
    assert.notProperty(detail, "transactedAt")
    assert.strictEqual(detail.dattrans, "99999999")
  })

  it.each([
    { resultrans: undefined },
    { montant: "12,50" },
    { montant: undefined },
    { refdet: undefined },
    { saisie: undefined },
    { idOp: "another" }
  ])("is not told when it could not be compared: %o", (changes) => {
    assert.isTrue(Option.isNone(paymentDetail(fields(changes), "op")))
  })
})
