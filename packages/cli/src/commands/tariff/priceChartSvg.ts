import type { Cliff, PricePoint, Tariff } from "@portail-familles/core/tariffs"
import { scaleLinear } from "d3-scale"
import { line } from "d3-shape"
import { chartColors, chartTop, svgElement, svgFile, svgText } from "../../terminal/svg.ts"
import { count, day, euros } from "../../terminal/words.ts"

const [width, height] = [720, 424]
const plot = { left: 64, right: width - 16, top: chartTop + 16, bottom: height - 48 }

/** A price against the quotient as a drawing for a council: axes in euros, cliffs marked by a point and their amount. */
export const priceChartSvg = (
  tariff: Tariff,
  points: ReadonlyArray<PricePoint>,
  cliffs: ReadonlyArray<Cliff>
): string => {
  const most = (of: (point: PricePoint) => number) => Math.max(1, ...points.map(of))
  const x = scaleLinear([0, most(({ quotientCents }) => quotientCents)], [plot.left, plot.right])
  const y = scaleLinear([0, most(({ cents }) => cents)], [plot.bottom, plot.top]).nice()
  const path = line<PricePoint>(
    ({ quotientCents }) => x(quotientCents),
    ({ cents }) => y(cents)
  )([...points])
  const quiet = { fill: chartColors.quiet }
  const grid = [
    ...x
      .ticks(8)
      .map((at) =>
        svgText({ x: x(at), y: plot.bottom + 20 }, String(Math.round(at / 100)), { ...quiet, "text-anchor": "middle" })
      ),
    ...y
      .ticks(6)
      .flatMap((at) => [
        svgElement("line", { x1: plot.left, x2: plot.right, y1: y(at), y2: y(at), stroke: chartColors.line }),
        svgText({ x: plot.left - 8, y: y(at) + 5 }, euros(at), { ...quiet, "text-anchor": "end" })
      ]),
    svgText({ x: plot.right, y: height - 8 }, "quotient familial (€)", { ...quiet, "text-anchor": "end" })
  ]
  const marks = cliffs.flatMap(({ from, to }) => {
    const at = x(to.quotientCents)
    return [
      svgElement("circle", { cx: at, cy: y(to.cents), r: 4, fill: chartColors.red }),
      svgText({ x: at, y: y(Math.max(from.cents, to.cents)) - 8 }, leapOf(from, to), {
        fill: chartColors.red,
        "text-anchor": at > plot.right - 40 ? "end" : "middle"
      })
    ]
  })
  return svgFile({
    title: `${tariff.name} : prix selon le quotient familial, à partir du ${day(tariff.from)}`,
    description: summaryOf(points, cliffs),
    width,
    height,
    body: [
      ...grid,
      svgElement("path", { d: path ?? "", fill: "none", stroke: chartColors.blue, "stroke-width": 2 }),
      ...marks
    ]
  })
}

const leapOf = (from: PricePoint, to: PricePoint): string =>
  `${to.cents > from.cents ? "+" : ""}${euros(to.cents - from.cents)}`

/** What the curve shows, for who does not see it. */
const summaryOf = (points: ReadonlyArray<PricePoint>, cliffs: ReadonlyArray<Cliff>): string => {
  const prices = points.map(({ cents }) => cents)
  const span = prices.length === 0 ? "aucun prix" : `de ${euros(Math.min(...prices))} à ${euros(Math.max(...prices))}`
  const leaps = cliffs.map(({ from, to }) => `${leapOf(from, to)} à ${euros(to.quotientCents)} de quotient`)
  return [`Prix ${span}`, ...(leaps.length === 0 ? [] : [`${count(leaps.length, "saut")} : ${leaps.join(", ")}`])].join(
    " ; "
  )
}
