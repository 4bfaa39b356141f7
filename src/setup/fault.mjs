/** A fault the user can mend; the message is the one sentence they read. */
export class SetupFault extends Error {}

const sentences = [
  [
    /ENOSPC|no space left/i,
    () => "The disk is full: free about 1 GB and run the same command again.",
  ],
  [
    /EACCES|EPERM|EROFS|permission denied|read-only file system/i,
    (root) =>
      `The folder ${root} is not writable: change its owner or copy the project elsewhere, then run the same command again.`,
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|network|CERT|SELF_SIGNED|E5\d\d|E403|E407|EPROTO/,
    () =>
      "The npm registry cannot be reached: check the network, or the proxy and registry in your npm settings, and run the same command again.",
  ],
  [
    /EUSAGE|lock file|package-lock/i,
    () =>
      "package.json and package-lock.json do not belong together: restore both from the repository, or run npm install.",
  ],
  [
    /ENOENT.*npm|spawn npm/i,
    () => "npm was not found: install it together with Node from https://nodejs.org and try again.",
  ],
];

/** The sentence for whatever was thrown or printed; what nobody foresaw is quoted. */
export function asFault(thrown, root) {
  if (thrown instanceof SetupFault) return thrown.message;
  const text = thrown instanceof Error ? `${thrown.code ?? ""} ${thrown.message}` : String(thrown);
  const known = sentences.find(([pattern]) => pattern.test(text));
  if (known !== undefined) return known[1](root);
  const last = text.trim().split("\n").slice(-3).join(" ");
  return `The set-up failed (${last}): run npm ci to see everything npm says.`;
}
