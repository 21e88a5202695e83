/** A JSON array that is written some items at a time, as `JSON.stringify` writes it whole with an indent of two. */
export const jsonList = (write: (text: string) => void) => {
  let begun = false
  return {
    add: (items: ReadonlyArray<unknown>): void => {
      for (const item of items) {
        write(`${begun ? ",\n" : "[\n"}  ${JSON.stringify(item, undefined, 2).replaceAll("\n", "\n  ")}`)
        begun = true
      }
    },
    end: (): void => write(begun ? "\n]\n" : "[]\n")
  }
}
