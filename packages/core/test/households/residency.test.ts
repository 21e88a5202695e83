import { describe, expect, test } from "vitest"
import { residencyOf } from "../../src/households/residency.ts"

const compiegne = { inseeCode: "60159" }
const paris = { inseeCode: "75056" }
const at = (postalCode: string, city: string) => ({ postalCode, city })

describe("residency", () => {
  test.each([
    ["60200", "Compiègne"],
    ["60200", "COMPIEGNE"],
    // nothing else has this code
    ["60200", ""]
  ])("counts %s %s as Compiègne", (postalCode, city) => {
    expect(residencyOf(compiegne, at(postalCode, city))).toBe("resident")
  })

  test.each([
    ["60280", "Margny-lès-Compiègne"],
    ["60280", "Compiègne"],
    ["75015", "Paris"],
    ["00000", "Compiègne"]
  ])("counts %s %s as elsewhere", (postalCode, city) => {
    expect(residencyOf(compiegne, at(postalCode, city))).toBe("elsewhere")
  })

  test("knows nothing of a home without an address", () => {
    expect(residencyOf(compiegne, at("", ""))).toBe("unknown")
  })

  test("takes the districts of a city and the former communes of a commune for it", () => {
    expect(residencyOf(paris, at("75015", "Paris 15e"))).toBe("resident")
    expect(residencyOf({ inseeCode: "91228" }, at("91000", "Évry"))).toBe("resident")
  })

  test("tells communes that share a postal code apart by their names", () => {
    const [choisy, venette] = [at("60750", "Choisy-au-Bac"), at("60280", "Venette")]
    expect([residencyOf({ inseeCode: "60151" }, choisy), residencyOf({ inseeCode: "60151" }, venette)]).toEqual([
      "resident",
      "elsewhere"
    ])
    expect(residencyOf({ inseeCode: "60665" }, venette)).toBe("resident")
  })
})
