/** What is kept of photos and files, to be fetched, swept and shown. */
import { openAddresses } from "./media/addresses.ts";
import { openGallery } from "./media/open-gallery.ts";
import { openPicturesPage } from "./media/open-pictures-page.ts";
import { openPhotoChecker } from "./media/photo-checker.ts";
import { openPhotoShelf } from "./media/photo-shelf.ts";
import type { KeyRing } from "./store/key-file.ts";
import { openPhotoRows } from "./store/open-photo-rows.ts";
import type { StoreParts } from "./store/open-shelf.ts";

/**
 * Opens shelf and rows of photos, the gallery that shows of them what may be shown, and signed addresses for apps that
 * fetch pictures themselves.
 * @param base where such an app reaches us; without it there are no addresses
 */
export async function openPictures(
  dataDir: string,
  store: StoreParts,
  { key, old }: KeyRing,
  base: string | undefined,
) {
  const shelf = await openPhotoShelf(dataDir);
  const rows = openPhotoRows(store);
  const gallery = openGallery(rows, shelf);
  // Its process starts with the first picture that has to be made smaller.
  const checker = openPhotoChecker();
  const addresses = openAddresses([key, ...old], base ?? "", () => store.clock.now());
  return {
    shelf,
    rows,
    gallery,
    ...(base === undefined ? {} : { addressOf: addresses.of }),
    show: openPicturesPage(addresses, gallery, checker),
    [Symbol.asyncDispose]: () => checker[Symbol.asyncDispose](),
  };
}
