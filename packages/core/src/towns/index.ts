export { PayFipMode } from "../platform/money/PayFipMode.ts"
export { TownAction } from "./auditActions.ts"
export {
  CalendarGap,
  CalendarImports,
  type CalendarRefused,
  ZoneNotInCalendar,
  ZoneUnsaid
} from "./calendar/CalendarImports.ts"
export type { CalendarPlan } from "./calendar/calendarPlan.ts"
export {
  type CalendarLineProblem,
  CalendarLinesInvalid,
  CalendarUnreadable,
  type OfficialRow
} from "./calendar/official/OfficialRow.ts"
export { SchoolCalendarApi, SchoolCalendarUnavailable } from "./calendar/official/SchoolCalendarApi.ts"
export {
  closureOn,
  isSchoolDay,
  missingYears,
  publicHolidayOn,
  schoolHolidayOn,
  type TownCalendar
} from "./calendar/TownCalendar.ts"
export { TownCalendars } from "./calendar/TownCalendars.ts"
export { type CalendarDays, townYear } from "./calendar/townYear.ts"
export { schoolZoneOf } from "./calendar/zones.ts"
export { type ColumnNames, ImportColumns, type ImportKind } from "./ImportColumns.ts"
export { AccessibilitySettings, conformity, LegalSettings } from "./legalSettings.ts"
export * from "./model.ts"
export type { RetentionSettings } from "./retention.ts"
export type { SettingsLog } from "./SettingsLog.ts"
export type { ChildSectionName, HouseholdSectionName, SectionName } from "./sectionNames.ts"
export { ServiceInUse, ServiceUse } from "./serviceUses.ts"
export { squareIcon } from "./squareIcon.ts"
export { RegieSettings, ServiceSettings, TownFileInvalid, TownId, TownNotFound, TownSettings } from "./Town.ts"
export {
  type GivenService,
  type ServiceChanged,
  ServiceExists,
  ServiceFileNotFound,
  ServiceNotFound,
  ServiceUnfit,
  TownServices
} from "./TownServices.ts"
export { type TownFile, Towns } from "./Towns.ts"
export { filesNamedIn, parseTownFile, type SettingChange } from "./townFile.ts"
export { writeTownFile } from "./townYaml.ts"
export { type WidgetFile, WidgetReleases } from "./WidgetReleases.ts"
export { type WaitingRoomState, WaitingRooms } from "./waitingRoom/WaitingRooms.ts"
