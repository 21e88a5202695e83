import { fillOf, type Occupancy, type SlotFill } from "@portail-familles/core/reservations"
import { scaleBand, scaleLinear } from "d3-scale"
import { chartColors, chartTop, svgElement, svgFile, svgText } from "../../terminal/svg.ts"
import { shorten } from "../../terminal/table.ts"
import { count } from "../../terminal/words.ts"

/** What agents read for how full a slot is; the symbol says it where colours do not. */
export const fillWords: Readonly<Record<SlotFill, string>> = {
  closed: "✕ fermé",
  full: "● complet",
  "nearly-full": "◐ presque complet",
  free: "○ places libres",
  "no-limit": "– sans limite"
}

/** `48 / 50`, or the number alone where there is no limit. */
export const placesOf = ({ reserved, capacity }: Occupancy): string =>
  capacity === null ? String(reserved) : `${reserved} / ${capacity}`

const fillColors: Readonly<Record<SlotFill, string>> = {
  closed: chartColors.quiet,
  full: chartColors.red,
  "nearly-full": chartColors.amber,
  free: chartColors.blue,
  "no-limit": chartColors.quiet
}

const [barsWide, statesWide, rowHeight] = [320, 220, 26]
/** What a character of a label takes at most, on average; and how many there may be. */
const [characterWide, longestLabel] = [7.6, 80]

/** Slots as bars, a line each: name, how full it is in percent, places, state. */
export const fillChart = (
  title: string,
  slots: ReadonlyArray<Occupancy>,
  labelOf: (slot: Occupancy) => string
): string => {
  const labels = slots.map((slot) => shorten(labelOf(slot), longestLabel))
  const barsFrom = 32 + Math.max(0, ...labels.map(({ length }) => length)) * characterWide
  const barsTo = barsFrom + barsWide
  const bottom = chartTop + slots.length * rowHeight
  const percent = scaleLinear([0, 100], [barsFrom, barsTo])
  const rows = scaleBand(
    slots.map((_, place) => String(place)),
    [chartTop, bottom]
  ).paddingInner(0.3)
  const grid = percent.ticks(4).flatMap((tick) => [
    svgElement("line", {
      x1: percent(tick),
      x2: percent(tick),
      y1: chartTop - 4,
      y2: bottom,
      stroke: chartColors.line
    }),
    svgText({ x: percent(tick), y: bottom + 18 }, `${tick} %`, { "text-anchor": "middle", fill: chartColors.quiet })
  ])
  const bars = slots.flatMap((slot, place) => {
    const [y, fill] = [rows(String(place)) ?? 0, fillOf(slot)]
    const share = slot.capacity === null ? 0 : slot.capacity === 0 ? 100 : (slot.reserved / slot.capacity) * 100
    const baseline = y + rows.bandwidth() / 2 + 5
    return [
      svgText({ x: 16, y: baseline }, labels[place] ?? ""),
      svgElement("rect", {
        x: barsFrom,
        y,
        width: percent(Math.min(100, share)) - barsFrom,
        height: rows.bandwidth(),
        fill: fillColors[fill]
      }),
      svgText({ x: barsTo + 12, y: baseline }, `${placesOf(slot)}  ${fillWords[fill]}`, { fill: fillColors[fill] })
    ]
  })
  return svgFile({
    title,
    description: summaryOf(slots),
    width: barsTo + statesWide,
    height: bottom + 36,
    body: [...grid, ...bars]
  })
}

/** How many slots are full, nearly, and closed. */
export const summaryOf = (slots: ReadonlyArray<Occupancy>): string => {
  const fills = slots.map(fillOf)
  const of = (fill: SlotFill) => fills.filter((each) => each === fill).length
  const [full, nearly, closed] = [of("full"), of("nearly-full"), of("closed")]
  return [
    count(slots.length, "créneau", "créneaux"),
    ...(full === 0 ? [] : [count(full, "complet")]),
    ...(nearly === 0 ? [] : [count(nearly, "presque complet", "presque complets")]),
    ...(closed === 0 ? [] : [count(closed, "fermé")])
  ].join(", ")
}
