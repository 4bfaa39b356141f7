/** Types of the catalogues: `en` sets the keys and the holes, every other language must have exactly the same. */
import type { en } from "./en.ts";

type Catalogue = typeof en;
type Base<K extends string> = K extends `${infer B}_one` ? B : K extends `${infer B}_other` ? B : K;

/** Keys as the code says them: plural forms (`…_one`, `…_other`) are one key. */
export type Key = Base<keyof Catalogue>;

type HolesIn<Text extends string> = Text extends `${string}{{${infer Hole}}}${infer Rest}`
  ? Hole | HolesIn<Rest>
  : never;
type Text<K extends Key> = K extends keyof Catalogue
  ? Catalogue[K]
  : Catalogue[`${K}_other` & keyof Catalogue];

/** Names of the holes of a key. */
export type Holes<K extends Key> = HolesIn<Text<K>>;

/** A sentence of another language, held against the holes of ours. */
type Checked<Other, K extends keyof Catalogue> = K extends keyof Other
  ? Other[K] extends string
    ? [HolesIn<Other[K]>] extends [HolesIn<Catalogue[K]>]
      ? [HolesIn<Catalogue[K]>] extends [HolesIn<Other[K]>]
        ? string
        : { readonly missingHole: Exclude<HolesIn<Catalogue[K]>, HolesIn<Other[K]>> }
      : { readonly superfluousHole: Exclude<HolesIn<Other[K]>, HolesIn<Catalogue[K]>> }
    : string
  : string;

/** Only languages that tell one from many have these. */
type Singular = Extract<keyof Catalogue, `${string}_one`>;

/** What another language's catalogue must satisfy. */
export type SameKeys<Other> = {
  readonly [K in Exclude<keyof Catalogue, Singular>]: Checked<Other, K>;
} & { readonly [K in Singular]?: Checked<Other, K> } & {
  readonly [K in Exclude<keyof Other, keyof Catalogue>]: never;
};
