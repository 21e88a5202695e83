import { EncryptedPDFError, type LoadOptions, PDFDocument } from "@cantoo/pdf-lib"
import { Refusal } from "../verdict.ts"
import { headerLength } from "./header.ts"
import { countIn, type Unpacking } from "./unpacking.ts"

const options: LoadOptions = { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY }

/**
 * Reads a PDF's objects; one that opens without a password is opened, whatever its owner's password would forbid.
 *
 * @throws Refusal
 */
export const openPdf = async (bytes: Buffer, unpacking: Unpacking): Promise<PDFDocument> => {
  countIn(unpacking)
  const plain = Buffer.concat([Buffer.from("%PDF-1.7\n"), bytes.subarray(headerLength(bytes))])
  const isEncrypted = plain.includes("/Encrypt")
  try {
    return await PDFDocument.load(plain, { ...options, throwOnInvalidObject: true })
  } catch (error) {
    if (unpacking.exceeded) throw unpacking.refusal()
    // encrypted object streams do not even parse
    if (!(error instanceof EncryptedPDFError || isEncrypted)) throw error
  }
  return await opened(plain, unpacking)
}

const opened = async (bytes: Buffer, unpacking: Unpacking): Promise<PDFDocument> => {
  // it was read once in vain
  unpacking.spent = 0
  try {
    return await PDFDocument.load(bytes, { ...options, password: "" })
  } catch (error) {
    if (unpacking.exceeded) throw unpacking.refusal()
    throw error instanceof Error && /password/i.test(`${error.name} ${error.message}`)
      ? new Refusal("encrypted", "")
      : error
  }
}
