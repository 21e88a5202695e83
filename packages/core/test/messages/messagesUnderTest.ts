import { Layer } from "effect"
import { documentRequestsLayer } from "../../src/documents/layer.ts"
import { fileServices } from "../../src/files/layer.ts"
import { messagesLayer } from "../../src/messages/layer.ts"
import { family, services } from "../children/filesUnderTest.ts"

/** Messages over files, documents and families' files. */
export const messageServices = messagesLayer.pipe(
  Layer.provideMerge(Layer.mergeAll(documentRequestsLayer, fileServices)),
  Layer.provideMerge(services)
)

const enfance = {
  code: "enfance",
  name: "Enfance",
  description: "",
  mail: "enfance@ville.example",
  phone: "",
  address: "",
  openingHours: [],
  files: []
}
/** A family of a town that has a service to write to. */
export const messageTown = () => family({ services: [enfance] })
