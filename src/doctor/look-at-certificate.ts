/** The certificate a server shows, whether or not it would be believed. */
import { connect, type PeerCertificate } from "node:tls";
import { whyOf } from "./ask.ts";

/** A handshake that takes longer is none, in ms. */
const handshakeMs = 10_000;

export type Certificate =
  | { readonly kind: "silence"; readonly why: string }
  | {
      readonly kind: "shown";
      /** Epoch milliseconds. */
      readonly validTo: number;
      /** Names it is for, as it lists them. */
      readonly names: string;
      /** Why it would not be believed, in the runtime's code; absent when it is. */
      readonly disbelieved?: string;
    };

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
      // We want to see what is wrong, not only that it is.
      rejectUnauthorized: false,
      timeout: handshakeMs,
      ...(authorities === undefined ? {} : { ca: [...authorities] }),
    });
    const end = (seen: Certificate): void => {
      socket.destroy();
      resolve(seen);
    };
    socket.once("secureConnect", () => {
      const { authorizationError } = socket;
      end(shown(socket.getPeerCertificate(), authorizationError));
    });
    socket.once("timeout", () => end({ kind: "silence", why: "no answer" }));
    socket.once("error", (fault) => end({ kind: "silence", why: whyOf(fault) }));
  });
}

function shown(certificate: PeerCertificate, fault: unknown): Certificate {
  return {
    kind: "shown",
    validTo: Date.parse(certificate.valid_to),
    names: certificate.subjectaltname ?? String(certificate.subject.CN),
    // Without a fault the runtime gives null or nothing.
    ...(fault instanceof Error || typeof fault === "string" ? { disbelieved: codeOf(fault) } : {}),
  };
}

function codeOf(fault: string | Error): string {
  if (typeof fault === "string") return fault;
  return "code" in fault ? String(fault.code) : fault.message;
}
