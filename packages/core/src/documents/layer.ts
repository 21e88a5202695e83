import { Layer } from "effect"
import { Attachments } from "./Attachments.ts"
import { AttendanceSheets } from "./AttendanceSheets.ts"
import { DocumentKinds } from "./DocumentKinds.ts"
import { DocumentRequests } from "./DocumentRequests.ts"
import { Documents } from "./Documents.ts"
import { DocumentPdfs } from "./pdf/DocumentPdfs.ts"
import { RegisterCare } from "./RegisterCare.ts"

/** What a town asks its families for, over the database and the audit log: nothing that is sealed. */
export const documentRequestsLayer = DocumentRequests.layer.pipe(
  Layer.provideMerge(DocumentKinds.layer),
  Layer.provideMerge(DocumentPdfs.layer)
)

/** The above, and what families answer and attach. */
export const documentsLayer = Layer.mergeAll(Documents.layer, Attachments.layer).pipe(
  Layer.provideMerge(documentRequestsLayer)
)

/** What a staff link tells of those who come, over who comes. */
export const registerCareLayer = RegisterCare.layer.pipe(Layer.provide(AttendanceSheets.layer))
