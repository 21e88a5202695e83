import { Effect, Stream } from "effect"
import { Antivirus } from "../files/Antivirus.ts"
import { FileRefused } from "../files/InspectedFile.ts"
import { inspecting } from "../files/inspection/inspecting.ts"
import { NewsUnfit } from "./NewsItem.ts"

/** What a picture of the town's may be. */
const limits = { maxBytes: 8_000_000, maxPages: 1, maxPixels: 40_000_000 }

/** Looks at a picture as at any upload, and gives it written anew: without place, camera or anything else beside it. */
export const newsPicture = Effect.map(Antivirus, (antivirus) =>
  Effect.fnUntraced(function* (content: Uint8Array) {
    const { infectedBy } = yield* antivirus
      .scan(Stream.make(content))
      .pipe(Effect.catchTag("ClamdSilent", () => Effect.fail(new NewsUnfit({ problem: "antivirus-silent" }))))
    if (infectedBy !== null) return yield* new FileRefused({ rule: "infected", limit: infectedBy })
    const { mediaType, cleaned } = yield* inspecting(Stream.make(content), limits)
    if (!mediaType.startsWith("image/")) return yield* new NewsUnfit({ problem: "not-a-picture" })
    const parts = yield* Stream.runCollect(cleaned)
    return { mediaType, content: new Uint8Array(Buffer.concat([...parts])) }
  }, Effect.scoped)
)
