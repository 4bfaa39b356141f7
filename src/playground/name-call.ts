import { matchRoute } from "./line/routes.ts";
import type { WireRecord } from "./phone.ts";

/** What a request is called on its platform: `sendMessage`, `push`, `kf/send_msg`; `webhook` for what comes to the desk. */
export function nameCall(
  platform: string,
  { direction, method, path }: Pick<WireRecord, "direction" | "method" | "path">,
): string {
  if (direction === "platform-to-desk") return "webhook";
  const [place = ""] = path.split("?");
  switch (platform) {
    case "line":
      return matchRoute(method, place)?.name ?? "unknown";
    case "telegram":
      return place.startsWith("/file/") ? "file" : (place.split("/").at(-1) ?? "unknown");
    default:
      return place.replace("/cgi-bin/", "");
  }
}
