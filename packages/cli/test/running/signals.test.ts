import { spawn } from "node:child_process"
import { once } from "node:events"
import { fileURLToPath } from "node:url"
import { assert, test } from "vitest"

const program = fileURLToPath(new URL("./neverEnds.ts", import.meta.url))

test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
  "a command that %s ends puts away what it opened, and says that it was interrupted",
  async (signal) => {
    const child = spawn(process.execPath, [program], { stdio: ["ignore", "pipe", "pipe"] })
    let [out, err] = ["", ""]
    child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text))
    const opened = new Promise<void>((settle) => {
      child.stdout.setEncoding("utf8").on("data", (text: string) => {
        out += text
        if (out.startsWith("opened\n")) settle()
      })
    })
    await opened
    child.kill(signal)
    const [code] = await once(child, "close")
    assert.deepStrictEqual([code, out], [130, "opened\nput away\n"], err)
    assert.include(err, "Interrompu.")
  }
)
