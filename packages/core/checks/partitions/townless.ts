import {
  type A_Expr,
  type CommonTableExpr,
  type DeleteStmt,
  type InsertStmt,
  type JoinExpr,
  type Node,
  parseSync,
  type RangeSubselect,
  type RangeVar,
  type SelectStmt,
  type SubLink,
  type UpdateStmt
} from "libpg-query"
import { readable } from "./readable.ts"

/** The parser is WebAssembly: once it is loaded, statements are read at once. */
export { loadModule as loadParser } from "libpg-query"

/** A relation that a level of a statement names, and what it is called there; or the rows of a subquery. */
interface Named {
  readonly alias: string
  readonly relation: string
  readonly rows?: SelectStmt
}

/** The relations of one level, the conditions that all its rows meet, and the rows that it adds. */
interface Level {
  readonly select: SelectStmt | undefined
  readonly named: ReadonlyArray<Named>
  readonly conditions: ReadonlyArray<Node>
  readonly joins: ReadonlyArray<JoinExpr>
  readonly added: InsertStmt | undefined
}

const objects = (value: unknown): ReadonlyArray<object> =>
  Array.isArray(value) ? value.flatMap(objects) : value instanceof Object ? [value] : []

/** Every value of this key anywhere in a tree. */
const everywhere = <A>(tree: unknown, key: string): ReadonlyArray<A> =>
  objects(tree).flatMap((node) =>
    Object.entries(node).flatMap(([name, value]) => [
      ...(name === key ? [value as A] : []),
      ...everywhere<A>(value, key)
    ])
  )

const shardNumber = /_\d{6}$/

const namedBy = ({ relname = "", alias }: RangeVar): Named => {
  const relation = relname.replace(shardNumber, "")
  return { alias: alias?.aliasname ?? relation, relation }
}

const subqueryOf = ({ subquery, alias }: RangeSubselect): ReadonlyArray<Named> =>
  subquery !== undefined && "SelectStmt" in subquery
    ? [{ alias: alias?.aliasname ?? "", relation: "", rows: subquery.SelectStmt }]
    : []

/** What stands in `from`: relations and joins, without what stands inside a subquery. */
const fromOf = (nodes: ReadonlyArray<Node>): { named: Array<Named>; joins: Array<JoinExpr> } => {
  const [named, joins]: [Array<Named>, Array<JoinExpr>] = [[], []]
  for (const node of nodes) {
    if ("RangeVar" in node) named.push(namedBy(node.RangeVar))
    if ("RangeSubselect" in node) named.push(...subqueryOf(node.RangeSubselect))
    if (!("JoinExpr" in node)) continue
    const { larg, rarg } = node.JoinExpr
    const sides = fromOf([larg, rarg].filter((side) => side !== undefined))
    named.push(...sides.named)
    joins.push(node.JoinExpr, ...sides.joins)
  }
  return { named, joins }
}

const conjuncts = (node: Node | undefined): ReadonlyArray<Node> =>
  node === undefined
    ? []
    : "BoolExpr" in node && node.BoolExpr.boolop === "AND_EXPR"
      ? (node.BoolExpr.args ?? []).flatMap(conjuncts)
      : [node]

const levelOf = (
  target: RangeVar | undefined,
  from: ReadonlyArray<Node> | undefined,
  where: Node | undefined,
  { added, select }: { readonly added?: InsertStmt; readonly select?: SelectStmt } = {}
): Level => {
  const { named, joins } = fromOf(from ?? [])
  return {
    select,
    named: target === undefined ? named : [namedBy(target), ...named],
    conditions: [where, ...joins.map(({ quals }) => quals)].flatMap(conjuncts),
    joins,
    added
  }
}

const levelsOf = (tree: unknown): ReadonlyArray<Level> => [
  ...everywhere<UpdateStmt>(tree, "UpdateStmt").map((each) =>
    levelOf(each.relation, each.fromClause, each.whereClause)
  ),
  ...everywhere<DeleteStmt>(tree, "DeleteStmt").map((each) =>
    levelOf(each.relation, each.usingClause, each.whereClause)
  ),
  ...everywhere<InsertStmt>(tree, "InsertStmt").map((each) => levelOf(each.relation, [], undefined, { added: each })),
  // from the outermost inwards
  ...selects(tree).map(levelOfSelect)
]

const levelOfSelect = (select: SelectStmt): Level =>
  levelOf(undefined, select.fromClause, select.whereClause, { select })

/** Selects stand as nodes, and as the two sides of a `union`. */
const selects = (tree: unknown): ReadonlyArray<SelectStmt> =>
  everywhere<SelectStmt>(tree, "SelectStmt").flatMap(sidesOf)

const sidesOf = (select: SelectStmt): ReadonlyArray<SelectStmt> => [
  select,
  ...[select.larg, select.rarg].flatMap((side) => (side === undefined ? [] : sidesOf(side)))
]

const columnOf = (node: Node | undefined): { alias: string | undefined; column: string } | undefined => {
  if (node === undefined || !("ColumnRef" in node)) return undefined
  const names = (node.ColumnRef.fields ?? []).map((field) => ("String" in field ? (field.String.sval ?? "") : "*"))
  return { alias: names.at(-2), column: names.at(-1) ?? "" }
}

/** What is compared for equality: pairs of sides; a subquery or a list on the right stands for a value. */
const equalities = (condition: Node): ReadonlyArray<readonly [Node | undefined, Node | undefined]> => {
  if ("SubLink" in condition) return comparedWithin(condition.SubLink)
  if (!("A_Expr" in condition)) return []
  const { kind, name, lexpr, rexpr }: A_Expr = condition.A_Expr
  const operator = name?.at(-1)
  if (operator === undefined || !("String" in operator) || operator.String.sval !== "=") return []
  if (kind === "AEXPR_IN" || kind === "AEXPR_OP_ANY") return rowOf(lexpr).map((side) => [side, undefined])
  const [left, right] = [rowOf(lexpr), rowOf(rexpr)]
  return left.map((side, place) => [side, right[place]])
}

const comparedWithin = ({ subLinkType, testexpr, operName }: SubLink) =>
  subLinkType === "ANY_SUBLINK" && operName === undefined
    ? rowOf(testexpr).map((side) => [side, undefined] as const)
    : []

const rowOf = (node: Node | undefined): ReadonlyArray<Node | undefined> =>
  node !== undefined && "RowExpr" in node ? (node.RowExpr.args ?? []) : [node]

/** The column of a subquery's rows that is the town of one of its relations. */
const townColumnOf = (select: SelectStmt): Node | undefined =>
  (select.targetList ?? [])
    .flatMap((target) => ("ResTarget" in target ? [target.ResTarget] : []))
    .find(({ name, val }) => (name ?? columnOf(val)?.column) === "town_id" && columnOf(val)?.column === "town_id")?.val

/** What is known while a statement is looked at, from its outermost level inwards. */
class Reading {
  readonly #ofTowns: (relation: string) => boolean
  /** Subqueries whose rows the level around them compares with a town: the database brings that comparison in. */
  readonly #fromOutside = new Set<SelectStmt>()

  constructor(ofTowns: (relation: string) => boolean) {
    this.#ofTowns = ofTowns
  }

  #isTown({ relation, rows }: Named, column: string): boolean {
    if (relation === "towns") return column === "id" || column === "slug"
    return column === "town_id" && (rows !== undefined || this.#ofTowns(relation))
  }

  #saysItself = (select: SelectStmt): boolean =>
    sidesOf(select).every((side) => this.untold(levelOfSelect(side)).length === 0)

  /** The relations of one level whose town nothing says: not a value, not an outer row, not another relation whose town is said. */
  untold(level: Level): ReadonlyArray<string> {
    const { named, select } = level
    const place = (node: Node | undefined): Named | undefined => {
      const found = columnOf(node)
      if (found === undefined) return undefined
      const own = named.find((each) => found.alias === each.alias && this.#isTown(each, found.column))
      return found.alias === undefined ? named.find((each) => this.#isTown(each, found.column)) : own
    }
    const said = new Set(named.filter(({ rows }) => rows !== undefined && this.#saysItself(rows)))
    const same: Array<readonly [Named, Named]> = []
    const compare = (left: Named | undefined, right: Named | undefined) => {
      if (left !== undefined && right !== undefined) same.push([left, right])
      else for (const one of [left, right]) if (one !== undefined) said.add(one)
    }
    for (const [left, right] of level.conditions.flatMap(equalities)) compare(place(left), place(right))
    for (const [left, right] of level.joins.flatMap(merged)) {
      const of = (side: ReadonlyArray<Named>) =>
        named.find((one) => this.#isTown(one, "town_id") && side.some(({ alias }) => alias === one.alias))
      compare(of(left), of(right))
    }
    if (select !== undefined && this.#fromOutside.has(select)) compare(place(townColumnOf(select)), undefined)
    for (let before = -1; before !== said.size; ) {
      before = said.size
      for (const [one, other] of same) if (said.has(one) || said.has(other)) said.add(one).add(other)
    }
    for (const { rows } of said) for (const side of rows === undefined ? [] : sidesOf(rows)) this.#fromOutside.add(side)
    if (level.added !== undefined && columnsOf(level.added).includes("town_id")) return []
    return named.filter((each) => this.#ofTowns(each.relation) && !said.has(each)).map(({ relation }) => relation)
  }
}

const columnsOf = ({ cols }: InsertStmt) => (cols ?? []).map((each) => ("ResTarget" in each ? each.ResTarget.name : ""))

/** The two sides of a join whose rows have one town, because it is `using (town_id)` or natural. */
const merged = (join: JoinExpr): ReadonlyArray<readonly [ReadonlyArray<Named>, ReadonlyArray<Named>]> => {
  const using = (join.usingClause ?? []).some((each) => "String" in each && each.String.sval === "town_id")
  const sideOf = (side: Node | undefined) => fromOf(side === undefined ? [] : [side]).named
  return using || join.isNatural === true ? [[sideOf(join.larg), sideOf(join.rarg)]] : []
}

/**
 * The relations of towns that a statement reads or writes without saying of which town: in each of its levels, every one must be
 * compared with a town (a value, an outer row, another relation whose town is said), and what is inserted must have one.
 */
export const townless = (statement: string, ofTowns: ReadonlySet<string>): ReadonlyArray<string> => {
  const tree = parseSync(readable(statement))
  // a name given by `with` stands for rows that were judged where they are read
  const own = new Set(everywhere<CommonTableExpr>(tree, "CommonTableExpr").map(({ ctename = "" }) => ctename))
  const reading = new Reading((name) => ofTowns.has(name) && !own.has(name))
  const found = levelsOf(tree).flatMap((level) => reading.untold(level))
  return [...new Set(found)].toSorted()
}
