import { readFileSync, writeFileSync } from "node:fs"
import { ServerResponse } from "node:http"

const RealDate = globalThis.Date
let shift = 0
const shiftedNow = () => RealDate.now() + shift

/** What stands for `Date` while a process lives at another time: the clock goes on from there. */
const ShiftedDate: DateConstructor = new Proxy(RealDate, {
  construct: (target, args, newTarget) =>
    Reflect.construct(
      target,
      args.length === 0 ? [shiftedNow()] : args,
      newTarget === ShiftedDate ? target : newTarget
    ),
  get: (target, key) => (key === "now" ? shiftedNow : Reflect.get(target, key))
})

/** How far an instant is ahead of the machine's clock, in milliseconds. */
export const aheadAt = (instant: string): number => RealDate.parse(instant) - RealDate.now()

/** Makes this process live from an instant on, or again now. */
export const liveFrom = (instant: string | null): void => {
  shift = instant === null ? 0 : aheadAt(instant)
  globalThis.Date = instant === null ? RealDate : ShiftedDate
}

/** Loaded by a process with this variable: it lives from the instant that the file says, which it reads again at SIGUSR2. */
const file = process.env["PORTAIL_TEST_CLOCK"]

if (file !== undefined) {
  const read = () => {
    const instant = readFileSync(file, "utf8")
    liveFrom(instant)
    writeFileSync(`${file}.read`, instant)
  }
  // what it starts itself keeps the machine's clock
  delete process.env["PORTAIL_TEST_CLOCK"]
  delete process.env["NODE_OPTIONS"]
  read()
  // Node dates its answers by a clock of its own, and pages go by them
  const { writeHead } = ServerResponse.prototype
  Object.assign(ServerResponse.prototype, {
    writeHead(this: ServerResponse, ...args: Parameters<typeof writeHead>) {
      this.setHeader("date", new Date().toUTCString())
      return Reflect.apply(writeHead, this, args)
    }
  })
  process.on("SIGUSR2", read)
}
