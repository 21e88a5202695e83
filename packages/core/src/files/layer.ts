import { Layer } from "effect"
import { Antivirus } from "./Antivirus.ts"
import { Blobs } from "./Blobs.ts"
import { FileReseals } from "./FileReseals.ts"
import { FileStore } from "./FileStore.ts"
import { OrphanFiles } from "./OrphanFiles.ts"
import { StoredFiles } from "./StoredFiles.ts"
import { Uploads } from "./Uploads.ts"

const storedFiles = StoredFiles.layer.pipe(Layer.provide(Blobs.layerConfig))

/** Families' files over a database and the secret key, where `PORTAIL_FILES` says, scanned by what `PORTAIL_CLAMD` names. */
export const fileServices = Layer.mergeAll(FileStore.layer, Uploads.layer, OrphanFiles.layer).pipe(
  Layer.provide(storedFiles),
  Layer.provide(Antivirus.layerConfig)
)

/** Sealing files anew, for the command that changes keys. */
export const fileReseals = FileReseals.layer.pipe(Layer.provide(storedFiles))
