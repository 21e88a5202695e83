import { Schema } from "effect"

/** A picture of a piece of news; `alt` says what it shows to who does not see it. */
export const NewsPicture = Schema.Struct({ mediaType: Schema.String, alt: Schema.String })
export type NewsPicture = typeof NewsPicture.Type

/** A piece of news of a town; days are ISO. */
export const NewsItem = Schema.Struct({
  id: Schema.String,
  title: Schema.String,
  /** Markdown: paragraphs, lists, emphasis and links. */
  body: Schema.String,
  /** The day from which families read it; null: a draft. */
  publishedOn: Schema.NullOr(Schema.String),
  /** The last day on which they do; null: it stays. */
  expiresOn: Schema.NullOr(Schema.String),
  picture: Schema.NullOr(NewsPicture),
  updatedAt: Schema.Date
})
export type NewsItem = typeof NewsItem.Type

/** No piece of news of the town ends in this id, or several do. */
export class NewsNotFound extends Schema.TaggedError<NewsNotFound>()("NewsNotFound", { typed: Schema.String }) {}

/** A piece of news cannot be kept as it was given. */
export class NewsUnfit extends Schema.TaggedError<NewsUnfit>()("NewsUnfit", {
  problem: Schema.Literals([
    "title-length",
    "body-length",
    "ends-before-it-begins",
    "picture-without-text",
    "text-without-picture",
    "not-a-picture",
    "antivirus-silent"
  ])
}) {}
