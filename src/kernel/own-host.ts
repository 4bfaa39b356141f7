/**
 * Whether a request was meant for this machine, by its `Host` header. Anybody may point a name of theirs at us and let
 * a visitor's browser take our answers for their own (DNS rebinding): so only `localhost`, addresses in digits and
 * the names given are ours.
 */
export function isOwnHost(header: string | undefined, names: readonly string[] = []): boolean {
  if (header === undefined || !/^[\w.:[\]-]+$/.test(header)) return false;
  const address = `http://${header}`;
  if (!URL.canParse(address)) return false;
  const { hostname } = new URL(address);
  return (
    hostname === "localhost" ||
    hostname.endsWith(".localhost") ||
    hostname.startsWith("[") ||
    /^\d+(?:\.\d+){3}$/.test(hostname) ||
    names.includes(hostname)
  );
}
