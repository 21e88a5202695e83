/**
 * The rooms of packages/core/src, each above the ones before it; a new one gets its place here. `reservations` and `tariffs` come
 * with their issues, `ledger` with the books.
 */
const order = [
  "platform",
  "files",
  "towns",
  "audit",
  "mail",
  "accounts",
  "news",
  "households",
  "children",
  "activities",
  "reservations",
  "tariffs",
  "ledger",
  "invoices",
  "payfip",
  "payments",
  "documents",
  "messages",
  "integrations",
  "privacy",
  "backups"
]

/** Rooms that know no other than the platform: the client of PayFiP and the storage of uploads; backups know that one too. */
const alone = { payfip: ["platform"], files: ["platform"], backups: ["platform", "files"] }

const areas = { ...Object.fromEntries(order.map((area, place) => [area, order.slice(0, place)])), ...alone }

const area = (...names) => `^packages/core/src/(${names.join("|")})/`

// A path in node_modules may be reached through a link from elsewhere: no anchor.
const dependency = (path) => `(^|/)node_modules/${path}`

const coreRules = [
  ...Object.entries(areas).map(([name, below]) => ({
    name: `core-${name}-imports-downwards`,
    comment: `Each area is understood with what is below it only: ${name} may import ${below.join(", ") || "no room"}.`,
    severity: "error",
    from: { path: area(name) },
    to: { path: "^packages/core/src/", pathNot: area(name, ...below) }
  })),
  {
    name: "core-areas-have-a-place",
    comment: "A folder that is not in this file's order would escape it: give it its place there.",
    severity: "error",
    from: { path: "^packages/core/src/[^/]+/", pathNot: area(...Object.keys(areas)) },
    to: { path: "^packages/core/src/" }
  },
  {
    name: "core-accounts-internal",
    comment: "Passwords, tokens and lock-outs are reached through the accounts' services, which check and audit.",
    severity: "error",
    from: { pathNot: "^packages/core/(src|test)/accounts/" },
    to: { path: "^packages/core/src/accounts/internal/" }
  },
  {
    name: "core-stands-alone",
    comment: "The domain is what the other packages stand on; it must run without any of them.",
    severity: "error",
    from: { path: "^packages/core/src/" },
    to: { path: "^packages/(simulators|demo|server|cli|widgets)/" }
  },
  {
    name: "core-serves-no-http",
    comment: "Core has no HTTP server; the server has one, and the simulators of outside services.",
    severity: "error",
    from: { path: "^packages/core/src/" },
    to: { path: "^(node:)?(http|https|http2)$" }
  }
]

const packageRules = [
  {
    name: "core-tests-stand-alone",
    comment: "Core's tests, checks and benches meet simulators and the demo's families, never what is built on core.",
    severity: "error",
    from: { path: "^packages/core/(test|checks|bench)/" },
    to: { path: "^packages/(server|cli|widgets)/" }
  },
  {
    name: "stand-ins-know-core-only",
    comment:
      "Simulators and the demo stand in for other systems and for families: the portal itself is none of theirs.",
    severity: "error",
    from: { path: "^packages/(simulators|demo)/src/" },
    to: { path: "^packages/(server|cli|widgets)/" }
  },
  {
    name: "server-knows-no-stand-in",
    comment: "What runs in production brings no simulator and no fictitious family.",
    severity: "error",
    from: { path: "^packages/server/src/" },
    to: { path: "^packages/(simulators|demo)/" }
  },
  {
    name: "server-knows-no-cli",
    comment: "The command line starts the server, never the reverse.",
    severity: "error",
    from: { path: "^packages/server/" },
    to: { path: "^packages/cli/" }
  },
  {
    name: "widgets-stand-alone",
    comment:
      "Widgets know the HTTP contract through the client's types only, and how days are written; what they import, families download.",
    severity: "error",
    from: { path: "^packages/widgets/src/" },
    to: { path: "^packages/(core|server|cli)/", pathNot: "^packages/core/src/platform/time/dates\\.ts$" }
  },
  {
    name: "widgets-without-effect",
    comment: "One Effect endpoint weighs 60 kB gzip, the whole budget of the bundle.",
    severity: "error",
    from: { path: "^packages/widgets/src/" },
    to: { path: dependency("(effect|@effect/[^/]+)/") }
  },
  {
    name: "contract-knows-no-handler",
    comment: "The contract is read by generators and clients: it declares, and nothing it imports does the work.",
    severity: "error",
    from: { path: "^packages/server/src/contract/" },
    to: { path: "^packages/server/src/", pathNot: "^packages/server/src/contract/" }
  },
  {
    name: "contract-reaches-no-sql",
    comment: "From core the contract takes models; whatever leads to SQL is a service.",
    severity: "error",
    from: { path: "^packages/server/src/contract/" },
    to: { path: dependency("(effect/dist/sql/|@effect/sql-pg/)"), reachable: true }
  },
  {
    name: "http-api-only-in-server",
    comment: "effect/http-api may move in a minor version, and only the server speaks HTTP.",
    severity: "error",
    from: { path: "^packages/", pathNot: "^packages/server/" },
    to: { path: dependency("effect/dist/http-api/") }
  },
  {
    name: "sql-only-in-core",
    comment:
      "effect/sql may move in a minor version, and what tables hold is core's to guard; the demo fills them, the server's tests look behind them.",
    severity: "error",
    from: { path: "^packages/", pathNot: "^packages/(core|demo|server/test|server/bench)/" },
    to: { path: dependency("(effect/dist/sql/|@effect/sql-pg/)") }
  },
  {
    name: "packages-meet-at-entry-points",
    comment:
      "What is behind an entry point may change at any time: sources of another package come from where its manifest leads.",
    severity: "error",
    from: { path: "^packages/([^/]+)/src/" },
    to: { path: "^packages/[^/]+/src/", pathNot: ["^packages/$1/", "/(index|model|wire|csv|dates)\\.ts$"] }
  },
  {
    name: "no-cycle",
    comment: "Files that import each other can only be understood, tested and moved together.",
    severity: "error",
    from: {},
    to: { circular: true }
  },
  {
    name: "no-dead-import",
    comment:
      "What cannot be resolved escapes every other rule; the types for React and Vue are for who has these installed.",
    severity: "error",
    from: { pathNot: "^packages/widgets/src/generated/(react|vue)[.]d[.]ts$" },
    to: { couldNotResolve: true }
  }
]

module.exports = {
  forbidden: [...coreRules, ...packageRules],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^packages/[^/]+/dist/" },
    parser: "tsc",
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".js", ".mjs", ".cjs", ".json", ".d.ts"]
    }
  }
}
