/** French typography: no line may break before `: ; ! ? »` or after `«` and `n°`. */
export const frenchSpaces = (text: string): string =>
  text.replaceAll(/ (?=[:;!?»])/g, "\u00a0").replaceAll(/(?<=«|n°) /g, "\u00a0")
