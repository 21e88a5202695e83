import {
  cmyk,
  concatTransformationMatrix,
  drawObject,
  fill,
  grayscale,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFOperator,
  type PDFPage,
  PDFRef,
  PDFStream,
  type PDFWidgetAnnotation,
  popGraphicsState,
  pushGraphicsState,
  rectangle,
  rgb,
  setFillingColor,
  setLineWidth,
  setStrokingColor,
  stroke
} from "pdf-lib"

const hiddenFlags = 0b100010

/** On which page each widget stands: forms seldom say it themselves. */
export const pagesOfWidgets = (doc: PDFDocument): ReadonlyMap<PDFDict, PDFPage> => {
  const pages = new Map<PDFDict, PDFPage>()
  for (const page of doc.getPages()) {
    const annotations = page.node.Annots()
    for (let i = 0; annotations !== undefined && i < annotations.size(); i += 1) {
      const annotation = annotations.lookup(i)
      if (annotation instanceof PDFDict) pages.set(annotation, page)
    }
  }
  return pages
}

/** Whether a reader would not see the widget. */
export const isHidden = (widget: PDFWidgetAnnotation): boolean => (widget.getFlags() & hiddenFlags) !== 0

/** How a widget is turned, in degrees against the clock; its text runs that way. */
export const turnOf = (widget: PDFWidgetAnnotation): number =>
  (((widget.getAppearanceCharacteristics()?.getRotation() ?? 0) % 360) + 360) % 360

/** Draws in a widget's box as if its bottom left corner were the origin and its text ran to the right. */
export const inWidget = (
  widget: PDFWidgetAnnotation,
  operators: ReadonlyArray<PDFOperator>
): ReadonlyArray<PDFOperator> => {
  const { x, y, width, height } = widget.getRectangle()
  const turn = turnOf(widget)
  const [cos, sin] = [Math.round(Math.cos((turn * Math.PI) / 180)), Math.round(Math.sin((turn * Math.PI) / 180))]
  const across = cos < 0 || sin > 0 ? width : 0
  const up = cos < 0 || sin < 0 ? height : 0
  return [
    pushGraphicsState(),
    concatTransformationMatrix(cos, sin, -sin, cos, x + across, y + up),
    ...operators,
    popGraphicsState()
  ]
}

/** The ground and the border that the form gives a field. */
export const groundOf = (widget: PDFWidgetAnnotation): ReadonlyArray<PDFOperator> => {
  const look = widget.getAppearanceCharacteristics()
  const [ground, border] = [colorOf(look?.getBackgroundColor()), colorOf(look?.getBorderColor())]
  const { x, y, width, height } = widget.getRectangle()
  const thickness = widget.getBorderStyle()?.getWidth() ?? 1
  return [
    pushGraphicsState(),
    ...(ground === undefined ? [] : [setFillingColor(ground), rectangle(x, y, width, height), fill()]),
    ...(border === undefined || thickness === 0
      ? []
      : [
          setStrokingColor(border),
          setLineWidth(thickness),
          rectangle(x + thickness / 2, y + thickness / 2, width - thickness, height - thickness),
          stroke()
        ]),
    popGraphicsState()
  ]
}

const colorOf = (channels: ReadonlyArray<number> | undefined) => {
  const [a, b, c, d] = channels ?? []
  if (a === undefined) return undefined
  if (b === undefined || c === undefined) return grayscale(a)
  return d === undefined ? rgb(a, b, c) : cmyk(a, b, c, d)
}

/** Draws the appearance that the form itself brings, in the given state; says whether there is one. */
export const drawAppearance = (page: PDFPage, widget: PDFWidgetAnnotation, state?: PDFName): boolean => {
  const normal = widget.getAppearances()?.normal
  const wanted = state ?? widget.getAppearanceState()
  const chosen = normal instanceof PDFDict ? (wanted === undefined ? undefined : normal.get(wanted)) : normal
  const { context } = page.doc
  const stream = chosen === undefined ? undefined : context.lookup(chosen)
  if (!(stream instanceof PDFStream)) return false
  const ref = chosen instanceof PDFRef ? chosen : (context.getObjectRef(stream) ?? context.register(stream))
  stream.dict.set(PDFName.of("Subtype"), PDFName.of("Form"))
  const placed = placing(stream.dict, widget)
  if (placed === undefined) return true
  const key = page.node.newXObject("Field", ref)
  page.pushOperators(pushGraphicsState(), concatTransformationMatrix(...placed), drawObject(key), popGraphicsState())
  return true
}

type Matrix = [number, number, number, number, number, number]

/** The matrix that brings an appearance's box, once turned as it asks, onto the widget's; `undefined` for an empty box. */
const placing = (appearance: PDFDict, widget: PDFWidgetAnnotation): Matrix | undefined => {
  const [left = 0, bottom = 0, right = 0, top = 0] = numbers(appearance, "BBox")
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers(appearance, "Matrix")
  const corners = [left, right].flatMap((x) =>
    [bottom, top].map((y) => [a * x + c * y + e, b * x + d * y + f] as const)
  )
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
  const [minX, minY] = [Math.min(...xs), Math.min(...ys)]
  const [wide, high] = [Math.max(...xs) - minX, Math.max(...ys) - minY]
  if (wide === 0 || high === 0) return undefined
  const { x, y, width, height } = widget.getRectangle()
  const [scaleX, scaleY] = [width / wide, height / high]
  return [scaleX, 0, 0, scaleY, x - minX * scaleX, y - minY * scaleY]
}

const numbers = (dict: PDFDict, key: string): ReadonlyArray<number> =>
  dict
    .lookupMaybe(PDFName.of(key), PDFArray)
    ?.asArray()
    .map((part) => Number(dict.context.lookup(part)?.toString())) ?? []
