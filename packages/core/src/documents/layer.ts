import { Layer } from "effect"
import { Attachments } from "./Attachments.ts"
import { DocumentKinds } from "./DocumentKinds.ts"
import { DocumentRequests } from "./DocumentRequests.ts"
import { Documents } from "./Documents.ts"
import { DocumentPdfs } from "./pdf/DocumentPdfs.ts"

/** What a town asks its families for, over the database and the audit log: nothing that is sealed. */
export const documentRequestsLayer = DocumentRequests.layer.pipe(
  Layer.provideMerge(DocumentKinds.layer),
  Layer.provideMerge(DocumentPdfs.layer)
)

/** The above, and what families answer and attach. */
export const documentsLayer = Layer.mergeAll(Documents.layer, Attachments.layer).pipe(
  Layer.provideMerge(documentRequestsLayer)
)
