import type { Cliff, PricePoint, Tariff } from "@portail-familles/core/tariffs"
import { scaleLinear } from "d3-scale"
import { line } from "d3-shape"
import { day, euros } from "../../terminal/words.ts"

const size = { width: 720, height: 400, left: 64, right: 16, top: 48, bottom: 48 }

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;")

/** A price against the quotient as a drawing for a council: axes in euros, cliffs marked by a mark and their amount. */
export const priceChartSvg = (
  tariff: Tariff,
  points: ReadonlyArray<PricePoint>,
  cliffs: ReadonlyArray<Cliff>
): string => {
  const most = (of: (point: PricePoint) => number) => Math.max(1, ...points.map(of))
  const x = scaleLinear([0, most(({ quotientCents }) => quotientCents)], [size.left, size.width - size.right])
  const y = scaleLinear([0, most(({ cents }) => cents)], [size.height - size.bottom, size.top]).nice()
  const path = line<PricePoint>(
    ({ quotientCents }) => x(quotientCents),
    ({ cents }) => y(cents)
  )([...points])
  const ticks = [
    ...x
      .ticks(8)
      .map((at) => `<text x="${x(at)}" y="${size.height - 24}" text-anchor="middle">${Math.round(at / 100)}</text>`),
    ...y
      .ticks(6)
      .map(
        (at) =>
          `<path d="M${size.left} ${y(at)}H${size.width - size.right}" stroke="#ddd"/><text x="${size.left - 8}" y="${y(at) + 4}" text-anchor="end">${euros(at)}</text>`
      )
  ]
  const marks = cliffs.map(
    ({ from, to }) =>
      `<circle cx="${x(to.quotientCents)}" cy="${y(to.cents)}" r="4" fill="#b3261e"/><text x="${x(to.quotientCents)}" y="${y(Math.max(from.cents, to.cents)) - 8}" text-anchor="middle">${to.cents > from.cents ? "+" : ""}${euros(to.cents - from.cents)}</text>`
  )
  const title = escaped(`${tariff.name} : prix selon le quotient familial, à partir du ${day(tariff.from)}`)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="${title}" font-family="sans-serif" font-size="12" fill="#222">
<title>${title}</title>
<rect width="100%" height="100%" fill="#fff"/>
<text x="${size.left}" y="24" font-size="15">${title}</text>
${ticks.join("\n")}
<path d="${path ?? ""}" fill="none" stroke="#1f5f4a" stroke-width="2"/>
${marks.join("\n")}
<text x="${size.width - size.right}" y="${size.height - 6}" text-anchor="end">quotient familial (€)</text>
</svg>
`
}
