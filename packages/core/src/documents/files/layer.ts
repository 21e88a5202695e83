import { Layer } from "effect"
import { Antivirus } from "./Antivirus.ts"
import { Blobs } from "./Blobs.ts"
import { FileReseals } from "./FileReseals.ts"
import { FileStore } from "./FileStore.ts"
import { Leftovers } from "./Leftovers.ts"
import { StoredFiles } from "./StoredFiles.ts"
import { Uploads } from "./Uploads.ts"

/** Everything about files' bytes, over a database and the secret key, where `PORTAIL_FILES` and `PORTAIL_CLAMD` say. */
export const fileServices = Layer.mergeAll(FileStore.layer, Uploads.layer, Leftovers.layer, FileReseals.layer).pipe(
  Layer.provide(StoredFiles.layer),
  Layer.provide(Layer.mergeAll(Blobs.layerConfig, Antivirus.layerConfig))
)
