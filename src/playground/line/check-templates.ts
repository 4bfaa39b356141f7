import {
  all,
  anything,
  broken,
  byType,
  type Check,
  httpsUrl,
  isJson,
  list,
  matching,
  object,
  oneOf,
  rule,
  text,
} from "./check.ts";
import { action, onImageCarousel, onTemplate } from "./check-actions.ts";

const clusters = { count: "graphemes" } as const;
const color: Check = matching(/^#[0-9a-f]{6}$/i, "invalid color");

const picture = {
  thumbnailImageUrl: httpsUrl,
  imageBackgroundColor: color,
  defaultAction: action({ ...onTemplate, labelRequired: false }),
};

const frame = {
  imageAspectRatio: oneOf(["rectangle", "square"]),
  imageSize: oneOf(["cover", "contain"]),
};

const column = all(
  object(
    { text: text(120, clusters), actions: list(action(onTemplate), 1, 3) },
    { ...picture, title: text(40, clusters) },
  ),
  shorterBesidePicture(60),
);

/** Template objects with their lengths and counts (developers.line.biz/en/reference/messaging-api/#template-messages). */
export const template: Check = byType({
  buttons: all(
    object(
      { text: text(160, clusters), actions: list(action(onTemplate), 1, 4) },
      { ...picture, ...frame, title: text(40, clusters) },
    ),
    shorterBesidePicture(60),
  ),
  confirm: object({ text: text(240, clusters), actions: list(action(onTemplate), 2, 2) }),
  carousel: all(object({ columns: list(column, 1, 10) }, frame), alikeColumns()),
  image_carousel: object({
    columns: list(object({ imageUrl: httpsUrl, action: action(onImageCarousel) }), 1, 10),
  }),
});

function shorterBesidePicture(max: number): Check {
  const short = object({}, { text: text(max, { ...clusters, min: 0 }) });
  return rule((value, property) =>
    value["title"] !== undefined || value["thumbnailImageUrl"] !== undefined
      ? short(value, property)
      : anything(value, property),
  );
}

function alikeColumns(): Check {
  return rule((value, property) => {
    const columns = Array.isArray(value["columns"]) ? value["columns"].filter(isJson) : [];
    const same = (look: (one: Readonly<Record<string, unknown>>) => unknown): boolean =>
      new Set(columns.map(look)).size <= 1;
    const counts = same((one) => (Array.isArray(one["actions"]) ? one["actions"].length : -1));
    const titles = same((one) => one["title"] !== undefined);
    const images = same((one) => one["thumbnailImageUrl"] !== undefined);
    return [
      ...(counts ? [] : broken(`${property}.columns`, "must have the same number of actions")),
      ...(titles ? [] : broken(`${property}.columns`, "must all have a title or none")),
      ...(images ? [] : broken(`${property}.columns`, "must all have an image or none")),
    ];
  });
}
