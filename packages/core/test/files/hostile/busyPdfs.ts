import { type PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRawStream, PDFString } from "pdf-lib"
import { openAction, pdf, rewritten, script } from "./corpus.ts"

/** A PDF with a page to keep and something that does more than show. */
export interface BusyPdf {
  readonly name: string
  readonly bytes: Buffer
}

/** Names that nothing kept may have: acts, scripts, attachments, other files. */
export const leftOut = [
  ...[
    "JS",
    "JavaScript",
    "Launch",
    "URI",
    "GoToR",
    "GoToE",
    "Hide",
    "ImportData",
    "SubmitForm",
    "ResetForm",
    "Rendition"
  ],
  ...[
    "OpenAction",
    "AA",
    "PA",
    "Next",
    "Names",
    "EmbeddedFile",
    "EmbeddedFiles",
    "EF",
    "AF",
    "Filespec",
    "FileAttachment"
  ],
  ...["RichMedia", "3D", "Movie", "Sound", "Screen", "XFA", "FFilter", "Ref", "Metadata", "PieceInfo", "Sig"]
]

type Obj = string | number | boolean | PDFObject | Array<Obj> | { [key: string]: Obj }

const onPage = (annotation: Record<string, Obj>) => (document: PDFDocument) => {
  const annotations = document.context.obj([{ Type: "Annot", Rect: [0, 0, 10, 10], ...annotation }])
  document.getPage(0).node.set(PDFName.of("Annots"), annotations)
}

const inCatalog = (key: string, value: Record<string, Obj>) => (document: PDFDocument) =>
  document.catalog.set(PDFName.of(key), document.context.obj(value))

const drawing = (dict: Record<string, Obj>) => (document: PDFDocument) => {
  const stream = PDFRawStream.of(document.context.obj(dict) as PDFDict, Buffer.from("0 0 m"))
  document.getPage(0).node.setXObject(PDFName.of("X"), document.context.register(stream))
}

const js = { S: "JavaScript", JS: PDFString.of("app.alert(1)") }
const page = (document: PDFDocument) => document.getPage(0).ref

/** An invoice as software writes it: its data as a file beside the page, named by the catalog too. */
export const facturX = async (document: PDFDocument) => {
  await document.attach(Buffer.from("<rsm:CrossIndustryInvoice/>"), "factur-x.xml", { mimeType: "text/xml" })
  const spec = document.context.obj({ Type: "Filespec", F: PDFString.of("factur-x.xml") })
  document.catalog.set(PDFName.of("AF"), document.context.obj([document.context.register(spec)]))
}

/** PDFs that families have in good faith, or that somebody built. */
export const busyPdfs = async (): Promise<ReadonlyArray<BusyPdf>> => {
  const bare = await pdf(script, { streams: false })
  const hidden = rewritten(rewritten(bare, "/S /JavaScript", "/S /GoTo      "), "/JS (app.alert", "/#4a#53 (alert")
  const made: ReadonlyArray<readonly [string, (document: PDFDocument) => unknown]> = [
    ["an attached invoice for machines", facturX],
    ["a script at its opening", script],
    ["a program that it starts", openAction({ S: "Launch", F: "cmd.exe" })],
    ["a document of another machine that it opens", openAction({ S: "GoToR", F: "\\\\198.51.100.1\\partage\\a.pdf" })],
    ["an address on the web", onPage({ Subtype: "Link", A: { S: "URI", URI: PDFString.of("https://example.org") } })],
    [
      "a script that follows a harmless act",
      (document) => onPage({ Subtype: "Link", A: { S: "GoTo", D: [page(document), "Fit"], Next: js } })(document)
    ],
    ["an act that hides what is signed", onPage({ Subtype: "Link", A: { S: "Hide", T: PDFString.of("montant") } })],
    ["a form that sends itself", onPage({ Subtype: "Widget", A: { S: "SubmitForm", F: PDFString.of("http://x") } })],
    ["a field that a script formats", onPage({ Subtype: "Widget", FT: "Tx", AA: { F: js, K: js } })],
    [
      "a script when a page is shown",
      (document) => document.getPage(0).node.set(PDFName.of("AA"), document.context.obj({ O: js }))
    ],
    ["named scripts", inCatalog("Names", { JavaScript: { Names: [PDFString.of("a"), js] } })],
    ["a model in space with a script", onPage({ Subtype: "3D", "3DD": { Type: "3D", OnInstantiate: js } })],
    ["a film", onPage({ Subtype: "Movie", Movie: { F: PDFString.of("a.avi") } })],
    ["rich media", onPage({ Subtype: "RichMedia", RichMediaContent: {} })],
    ["a file pinned to the page", onPage({ Subtype: "FileAttachment", FS: { Type: "Filespec", EF: {} } })],
    [
      "a form with fields and, beside them, the same for one program alone",
      (document) => {
        const field = document.context.register(document.context.obj({ FT: "Tx", T: PDFString.of("nom") }))
        inCatalog("AcroForm", { Fields: [field], XFA: PDFString.of("<xdp/>") })(document)
      }
    ],
    [
      "a drawing whose data lie in another file",
      drawing({ Subtype: "Form", F: PDFString.of("\\\\x\\y"), FFilter: "Fl" })
    ],
    ["a drawing that stands for one of another file", drawing({ Subtype: "Form", Ref: { F: PDFString.of("b.pdf") } })],
    ["data about its author", inCatalog("Metadata", { Type: "Metadata" })]
  ]
  return [
    { name: "a script under a hidden name", bytes: hidden },
    ...(await Promise.all(made.map(async ([name, change]) => ({ name, bytes: await pdf(change) }))))
  ]
}
