/** A statement as `pg_stat_statements` tells it, made readable again: it writes `$1` where the grammar wants a literal. */
export const readable = (statement: string): string =>
  statement
    .replace(/\b(interval|date|time|timestamp|timestamptz|jsonb?)\s+(\$\d+)/gi, "$2::$1")
    .replace(/\bextract\(\s*\$\d+\s+from/gi, "extract(epoch from")
