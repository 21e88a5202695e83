/** What shows nothing and changes what is shown: zero-width characters, direction marks, fillers; half a character too. */
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cs}]/gu

/** Those of them that shape no letter and no sign: emoji and some scripts need joiners and variants. */
const misleading =
  /[\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\p{Cs}]/gu

const plain = /^[\u0021-\u007e](?:[\u0020-\u007e]*[\u0021-\u007e])?$/

/**
 * A line of text as it is kept, wherever it comes from: letters composed (NFC), nothing invisible, one kind of blank, none around it.
 * Two lines that look alike are alike.
 */
export const typedLine = (typed: string): string =>
  plain.test(typed)
    ? typed
    : typed
        .replaceAll(invisible, "")
        .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
        .replaceAll(/[\p{Zs}\u2800]/gu, " ")
        .normalize("NFC")
        .trim()

/** The same over several lines. */
export const typedText = (typed: string): string =>
  typed
    .replaceAll(misleading, "")
    .replaceAll(/[^\P{Cc}\n]/gu, "")
    .normalize("NFC")
    .trim()
