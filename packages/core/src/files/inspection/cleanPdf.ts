import { EncryptedPDFError, PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject, PDFStream } from "pdf-lib"
import { type CleanedFile, type FileLimits, Refusal } from "./verdict.ts"

/**
 * A PDF written anew from the objects that were looked at: what another reader could find between them, before or after, is gone.
 *
 * @throws Refusal
 */
export const cleanPdf = async (bytes: Buffer, limits: FileLimits): Promise<CleanedFile> => {
  const document = await parsed(bytes)
  for (const [, object] of document.context.enumerateIndirectObjects()) refuseActive(object)
  const pages = document.getPageCount()
  if (pages === 0) throw new Refusal("damaged", "")
  if (pages > limits.maxPages) throw new Refusal("too-many-pages", String(limits.maxPages))
  const clean = await document.save({ addDefaultPage: false, updateFieldAppearances: false })
  return { mediaType: "application/pdf", pages, bytes: clean }
}

const parsed = async (bytes: Buffer): Promise<PDFDocument> => {
  try {
    return await PDFDocument.load(bytes, {
      throwOnInvalidObject: true,
      updateMetadata: false,
      parseSpeed: Number.POSITIVE_INFINITY
    })
  } catch (error) {
    // encrypted object streams do not even parse
    if (error instanceof EncryptedPDFError || bytes.includes("/Encrypt")) throw new Refusal("encrypted", "")
    throw error
  }
}

/** Names that make a PDF do something, or carry another file: keys of dictionaries, kinds of actions and of annotations. */
const active = new Set([
  ...["JS", "JavaScript", "Launch", "ImportData", "SubmitForm", "GoToE", "Rendition"],
  ...["EmbeddedFile", "EmbeddedFiles", "EF", "FileAttachment", "RichMedia", "RichMediaContent", "XFA", "Movie", "Sound"]
])

/** Keys whose value says what a dictionary is. */
const kinds = new Set(["S", "Type", "Subtype"])

const refuseActive = (root: PDFObject): void => {
  const waiting = [root]
  for (let object = waiting.pop(); object !== undefined; object = waiting.pop()) {
    if (object instanceof PDFArray) waiting.push(...object.asArray())
    else if (object instanceof PDFStream) waiting.push(object.dict)
    else if (object instanceof PDFDict) {
      for (const [key, value] of object.entries()) {
        const name = nameOf(key)
        refuseName(name)
        if (value instanceof PDFName && kinds.has(name)) refuseName(nameOf(value))
        waiting.push(value)
      }
    }
  }
}

const refuseName = (name: string): void => {
  if (active.has(name)) throw new Refusal("active-content", name)
}

/** A name as any reader may take it: `#4a` is J, however often it was hidden. */
const nameOf = (written: PDFName): string => {
  const decoded = (name: string): string => {
    const once = name.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    return once === name ? name : decoded(once)
  }
  return decoded(written.asString().slice(1))
}
