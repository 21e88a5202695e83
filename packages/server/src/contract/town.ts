import { Schema } from "effect"
import { HttpApiEndpoint, HttpApiGroup, HttpApiSchema, OpenApi } from "effect/http-api"
import { FileUnknown } from "./fileProblems.ts"
import { words } from "./openApi.ts"
import { Uuid } from "./texts.ts"

/** A municipal service as families meet it: where it is, when, and what to download; they write to it from their space. */
export const TownService = Schema.Struct({
  code: Schema.String,
  name: Schema.String,
  description: Schema.String,
  phone: Schema.String,
  address: Schema.String,
  openingHours: Schema.Array(Schema.String),
  files: Schema.Array(Schema.Struct({ label: Schema.String, url: Schema.String, size: Schema.Int }))
}).annotate({ identifier: "TownService" })

export const Town = Schema.Struct({
  slug: Schema.String,
  name: Schema.String.annotate({ examples: ["Ville-Exemple"] }),
  welcome: Schema.String,
  accentColor: Schema.String,
  siteUrl: Schema.String,
  portalUrl: Schema.String,
  contactMail: Schema.String,
  services: Schema.Array(TownService),
  guideUrl: Schema.NullOr(Schema.String),
  /** Page of the portal that signs in with FranceConnect, where the town has it. */
  franceConnectUrl: Schema.NullOr(Schema.String),
  /** Days that a remembered session lasts, and days without use after which it ends sooner. */
  remembered: Schema.Struct({ days: Schema.Int, idleDays: Schema.Int }),
  legalLinks: Schema.Array(Schema.Struct({ label: Schema.String, url: Schema.String }))
}).annotate({ identifier: "Town" })

export const NewsItem = Schema.Struct({
  /** Empty for a piece that the town's file says. */
  id: Schema.String,
  publishedOn: Schema.String,
  title: Schema.String,
  /** Plain text. */
  body: Schema.String,
  /** The same as HTML: paragraphs, lists, emphasis and links, nothing else. */
  html: Schema.String,
  picture: Schema.NullOr(Schema.Struct({ url: Schema.String, alt: Schema.String })),
  /** Where it leads: an address, or a path of the portal. */
  link: Schema.NullOr(Schema.Struct({ label: Schema.String, url: Schema.String }))
}).annotate({ identifier: "NewsItem" })

export class TownGroup extends HttpApiGroup.make("town")
  .annotate(OpenApi.Description, "What the town says to everybody.")
  .add(
    HttpApiEndpoint.get("get", "/town", { success: Town }).annotateMerge(
      words("Read the town", "Names, colours, services with how to reach them, and legal links of the town. Public.")
    ),
    HttpApiEndpoint.get("news", "/town/news", { success: Schema.Array(NewsItem) }).annotateMerge(
      words("List the news", "What the town announces to families now. Public.")
    ),
    HttpApiEndpoint.get("newsPicture", "/town/news/:id/picture", {
      params: { id: Uuid },
      success: Schema.Uint8Array.pipe(HttpApiSchema.asUint8Array()),
      error: FileUnknown
    }).annotateMerge(
      words("Show a picture of the news", "The picture of a piece of news that is published, as JPEG or PNG. Public.")
    ),
    HttpApiEndpoint.get("file", "/town/files/:name", {
      params: { name: Schema.String },
      success: Schema.Uint8Array.pipe(HttpApiSchema.asUint8Array()),
      error: FileUnknown
    }).annotateMerge(
      words("Download a file of the town", "A file that the town offers to everybody, such as its guide. Public.")
    )
  ) {}
