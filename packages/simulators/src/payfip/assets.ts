/** Style of every page of the simulator. */
export const style = `:root { color-scheme: light dark; --line: #8a94a3; --accent: #1f4e8c }
@media (prefers-color-scheme: dark) { :root { --accent: #9cc3f5 } }
* { box-sizing: border-box }
body { margin: 0; font: 1rem/1.6 system-ui, sans-serif; background: Canvas; color: CanvasText }
header { margin: 0; padding: .6rem 1rem; text-align: center; background: #5a3300; color: #fff }
main { max-width: 44rem; margin: 2rem auto; padding: 0 1rem }
main:has(table) { max-width: 70rem }
h1 { font-size: 1.6rem; line-height: 1.25 }
h2 { font-size: 1.2rem; margin-top: 2rem }
dl { display: grid; grid-template-columns: minmax(8rem, auto) 1fr; gap: .4rem 1.5rem; border-block: 1px solid var(--line); padding-block: 1rem }
dt { opacity: .85 } dd { margin: 0; overflow-wrap: anywhere }
.amount { font-size: 1.4rem; font-weight: 600 }
fieldset { border: 1px solid var(--line); border-radius: .4rem; margin: 1rem 0; padding: 1rem; display: flex; flex-wrap: wrap; gap: .75rem }
button { font: inherit; min-height: 2.75rem; padding: .4rem 1.1rem; border-radius: .4rem; border: 1px solid var(--accent); background: transparent; color: inherit; cursor: pointer }
button.first { background: #1f4e8c; color: #fff }
a { color: var(--accent) }
.wide { overflow-x: auto }
input, select { font: inherit; padding: .3rem .5rem; min-height: 2.75rem; max-width: 100% }
label:has([type="checkbox"]) { display: flex; align-items: center; gap: .5rem } [type="checkbox"] { inline-size: 1.5rem; flex: none } input[type="number"] { width: 8rem }
form:has(> button:only-child) { margin-block: .5rem }
label { display: block } :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
table { border-collapse: collapse; width: 100% } td, th { border-bottom: 1px solid var(--line); padding: .4rem .6rem; text-align: start } td:last-child { overflow-wrap: anywhere }
`

/** Sends the return form by itself; without scripts its button does the same. */
export const returnScript = `document.querySelector("form").submit()\n`
