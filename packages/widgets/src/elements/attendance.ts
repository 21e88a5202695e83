import { Attendance } from "../internal/attendance/Attendance.ts"
import { define } from "../internal/base/define.ts"
import "./provider.ts"

define("portail-attendance", Attendance)

declare global {
  interface HTMLElementTagNameMap {
    "portail-attendance": Attendance
  }
}
