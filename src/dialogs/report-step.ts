/** Steps of the report; the last three are asked only when corrected. */
export type ReportStep =
  | "class"
  | "product"
  | "fault"
  | "danger"
  | "photos"
  | "wish"
  | "name"
  | "phone"
  | "address"
  | "confirm"
  | "serial"
  | "special"
  | "reporter"
  | "voice";
