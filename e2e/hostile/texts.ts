import fc from "fast-check"

/** Texts that programs trip over: what is not seen, what turns around, what is cut in two, what means something elsewhere. */
const unusual = [
  "",
  " ",
  "\u0000",
  "a\u0000b",
  "\ud800",
  "Zoé\udc00",
  "e\u0301",
  "\u200b",
  "anna\u200b@exemple.fr",
  "\u202eRIOVA",
  "\u2066\u2069",
  "\ufeff",
  "👩‍👩‍👧‍👦",
  "🇫🇷",
  "Ł Ș Ô ǆ ﬁ ß",
  "ı İ",
  "أنا",
  "שלום",
  "’",
  "'; drop table invoices; --",
  "$\u007b7*7}",
  "{{7*7}}",
  "<script>alert(1)</script>",
  "=1+1",
  "../../etc/passwd",
  "%00",
  "%c0%ae",
  "NaN",
  "1e999",
  "-0",
  "9".repeat(400),
  "é".repeat(5_000),
  "true",
  "null",
  "2026-02-30",
  "0000-00-00",
  "9999999999999-01-01"
]

/** Any text: usual, unusual, or any code points, halves of them included. */
export const texts: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: fc.constantFrom(...unusual), weight: 4 },
  { arbitrary: fc.string({ unit: "grapheme", maxLength: 30 }), weight: 2 },
  { arbitrary: fc.string({ unit: "binary", maxLength: 30 }), weight: 1 },
  {
    arbitrary: fc.constantFrom("Camille", "60200", "Compiègne", "06 12 34 56 78", "2018-05-04", "anna@exemple.fr"),
    weight: 3
  }
)
