import { Effect } from "effect"
import { SqlClient } from "effect/sql"

const statements = [
  `create table news (
    town_id uuid not null references towns (id),
    id uuid not null,
    title text not null check (length(trim(title)) between 1 and 150),
    body text not null check (length(trim(body)) between 1 and 10000),
    published_on date,
    expires_on date check (expires_on >= published_on),
    picture bytea,
    picture_type text check (picture_type in ('image/jpeg', 'image/png')),
    -- nobody is shown a picture that says nothing to who does not see it
    picture_alt text check (length(trim(picture_alt)) between 1 and 300),
    updated_at timestamptz not null,
    primary key (town_id, id),
    check ((picture is null) = (picture_type is null)),
    check ((picture is null) = (picture_alt is null))
  )`,
  `create index news_published on news (town_id, published_on)`
]

/** What a town tells its families, with pictures. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const statement of statements) yield* sql.unsafe(statement)
})
