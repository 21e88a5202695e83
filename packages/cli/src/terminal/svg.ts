/** A chart as an image that also says in words what it shows. */
interface Chart {
  readonly title: string
  /** What can be read off it, for who does not see it. */
  readonly description: string
  readonly width: number
  readonly height: number
  /** Elements under the title, which takes the first `chartTop` units. */
  readonly body: ReadonlyArray<string>
}

/** Where a chart's body begins, under its title. */
export const chartTop = 56

/** Colours of charts: dark enough on white for text of the same colour (WCAG 2.2 AA). */
export const chartColors = {
  ink: "#1d2733",
  quiet: "#5b6673",
  line: "#d5dae0",
  blue: "#1f6196",
  amber: "#8a5300",
  red: "#a02128"
}

/** An image file of a chart. */
export const svgFile = ({ title, description, width, height, body }: Chart): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="titre description" font-family="system-ui, sans-serif" font-size="14" fill="${chartColors.ink}">
<title id="titre">${escaped(title)}</title>
<desc id="description">${escaped(description)}</desc>
<rect width="100%" height="100%" fill="#ffffff"/>
${svgText({ x: 16, y: 32 }, title, { "font-size": 20, "font-weight": 600 })}
${body.join("\n")}
</svg>
`

type Attributes = Readonly<Record<string, string | number>>

/** A line of text whose baseline starts at a point. */
export const svgText = (at: { readonly x: number; readonly y: number }, text: string, how: Attributes = {}): string =>
  `<text ${attributes({ ...at, ...how })}>${escaped(text)}</text>`

/** An element without content. */
export const svgElement = (name: string, how: Attributes): string => `<${name} ${attributes(how)}/>`

const attributes = (all: Attributes): string =>
  Object.entries(all)
    .map(([name, value]) => `${name}="${escaped(String(value))}"`)
    .join(" ")

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }

// control characters stand in no XML file, whatever a town's file calls its places
const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (found) => entities[found] ?? found).replace(/[\p{Cc}]/gu, " ")
