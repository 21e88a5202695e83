/** French typography: no line may break before `: ; ! ? »` or a unit, or after `«` and `n°`. */
export const frenchSpaces = (text: string): string =>
  text
    .replaceAll(/ (?=[:;!?»])/g, "\u00a0")
    .replaceAll(/(?<=«|n°) /g, "\u00a0")
    .replaceAll(/(?<=\d) (?=[%€]|(?:h|Mo|ko|min)(?!\p{L}))/gu, "\u00a0")
