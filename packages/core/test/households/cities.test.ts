import { describe, expect, it } from "vitest"
import { cityHasPostalCode } from "../../src/households/cities.ts"

describe("a city", () => {
  it.each([
    ["69003", "Lyon 3ème"],
    ["69003", "LYON 3E"],
    ["69003", "Lyon 3e arrondissement"],
    ["69003", "Lyon III"],
    ["75012", "Paris 12ème"],
    ["75012", "PARIS XIIe"],
    ["13005", "Marseille 05"],
    ["05290", "Vallouise"],
    ["49600", "Andrezé"],
    ["93400", "Saint-Ouen"],
    ["93400", "ST OUEN SUR SEINE"],
    ["91000", "Évry"],
    ["91080", "Courcouronnes"],
    ["74940", "Annecy-le-Vieux"],
    ["92400", "Paris La Défense"],
    ["60203", "Compiègne Cedex"],
    ["60350", "ST JEAN-AUX-BOIS"],
    ["06560", "Sophia Antipolis"]
  ])("is taken with the code %s as %s", (code, city) => {
    expect(cityHasPostalCode(city, code)).toBe(true)
  })

  it.each([
    ["60200", "Paris"],
    ["60200", "Évry"],
    ["75012", "Lyon 3e"],
    ["60200", "60200"]
  ])("is not taken with the code %s as %s: it is elsewhere, or none", (code, city) => {
    expect(cityHasPostalCode(city, code)).toBe(false)
  })
})
