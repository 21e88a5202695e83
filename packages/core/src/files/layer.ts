import { Layer } from "effect"
import { Antivirus } from "./Antivirus.ts"
import { Blobs, blobsSetting } from "./Blobs.ts"
import { FileStore } from "./FileStore.ts"
import { OrphanFiles } from "./OrphanFiles.ts"
import { Quarantine } from "./Quarantine.ts"
import { StoredFiles } from "./StoredFiles.ts"

/** What `PORTAIL_FILES` and `PORTAIL_CLAMD` say, without looking whether it is there. */
export const fileSettings = Layer.mergeAll(blobsSetting, Antivirus.layerConfig)

/** Files in any state, where `PORTAIL_FILES` says. */
export const storedFiles = StoredFiles.layer.pipe(Layer.provide(Blobs.layerConfig))

/** Families' files over a database and the secret key, where `PORTAIL_FILES` says, scanned by what `PORTAIL_CLAMD` names. */
export const fileServices = Layer.mergeAll(FileStore.layer, Quarantine.layer, OrphanFiles.layer).pipe(
  Layer.provide(storedFiles),
  Layer.provide(Antivirus.layerConfig)
)
