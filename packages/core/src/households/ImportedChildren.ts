import { Context } from "effect"
import type { Fragment } from "effect/sql/Statement"

/** How statements begin that change the rows `t` of a table, or add some. */
export interface WrittenRows {
  readonly update: Fragment
  readonly insert: Fragment
}

/** How statements begin that take members `l` out of households, or put some in. */
export interface WrittenMembers {
  readonly remove: Fragment
  readonly insert: Fragment
}

/** The children that an import of families brings: the area that keeps them provides how their tables are written. */
export class ImportedChildren extends Context.Service<
  ImportedChildren,
  { readonly rows: WrittenRows; readonly members: WrittenMembers }
>()("@portail-familles/core/households/ImportedChildren") {}
