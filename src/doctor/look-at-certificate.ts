/** The certificate a server shows, to whoever believes only what the world believes. */
import { connect } from "node:tls";
import { whyOf } from "./ask.ts";

/** A handshake that takes longer is none, in ms. */
const handshakeMs = 10_000;

export type Certificate =
  | { readonly kind: "silence"; readonly why: string }
  /** `validTo` in epoch milliseconds. */
  | { readonly kind: "believed"; readonly validTo: number }
  /** The runtime's code for what is wrong; for another name also the names it is for. */
  | { readonly kind: "disbelieved"; readonly code: string; readonly names?: string };

/** Where to look, and authorities to believe besides the system's, in PEM. */
export interface Place {
  readonly host: string;
  readonly port: number;
  readonly authorities?: readonly string[];
  /** Where the host is, if not where its name says. */
  readonly address?: string;
}

/** Shakes hands once and hangs up. */
export function lookAtCertificate({
  host,
  port,
  authorities,
  address = host,
}: Place): Promise<Certificate> {
  return new Promise((resolve) => {
    const socket = connect({
      host: address,
      port,
      servername: host,
      timeout: handshakeMs,
      ...(authorities === undefined ? {} : { ca: [...authorities] }),
    });
    const end = (seen: Certificate): void => {
      socket.destroy();
      resolve(seen);
    };
    socket.once("secureConnect", () => {
      end({ kind: "believed", validTo: Date.parse(socket.getPeerCertificate().valid_to) });
    });
    socket.once("timeout", () => end({ kind: "silence", why: "no answer" }));
    socket.once("error", (fault) => end(judged(fault)));
  });
}

/** What is wrong with a certificate, or with the way there. */
function judged(fault: Error): Certificate {
  const code = "code" in fault ? String(fault.code) : "";
  if (!/CERT|ISSUER|SIGNATURE/.test(code)) return { kind: "silence", why: whyOf(fault) };
  const names = "cert" in fault ? namesIn(fault.cert) : undefined;
  return { kind: "disbelieved", code, ...(names === undefined ? {} : { names }) };
}

function namesIn(certificate: unknown): string | undefined {
  const holds =
    typeof certificate === "object" && certificate !== null && "subjectaltname" in certificate;
  return holds && typeof certificate.subjectaltname === "string"
    ? certificate.subjectaltname
    : undefined;
}
