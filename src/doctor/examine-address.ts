/** PUBLIC_URL: its form, its port, its certificate, and whether somebody answers there. */
import { isIP } from "node:net";
import { type Finding, notesOn } from "./finding.ts";
import { lookAtCertificate, type Place } from "./look-at-certificate.ts";
import type { Patient } from "./patient.ts";

/** A certificate with less left should have been renewed by itself: machines renew at thirty. */
const daysWarn = 14;
const dayMs = 86_400_000;

/** Telegram's webhook guide allows no other (core.telegram.org/bots/webhooks). */
const telegramPorts = ["443", "80", "88", "8443"];

/** The longest address LINE takes. */
const lineCharsMax = 500;

const { ok, warn, fail } = notesOn("address");

/** What tests put in place of the world's authorities and names. */
export type Handshake = Pick<Place, "authorities" | "address">;

/** Findings about the public address; one line when there is none. */
export async function examineAddress(
  patient: Patient,
  handshake: Handshake = {},
): Promise<readonly Finding[]> {
  const { publicUrl } = patient.config;
  if (publicUrl === undefined) {
    return [ok("form", "PUBLIC_URL is empty: nobody outside calls the desk.")];
  }
  const url = new URL(publicUrl);
  const form = formOf(patient, url);
  if (form.some(({ verdict }) => verdict === "FAIL")) return form;
  return [
    ...form,
    ...(await certificateOf(url, patient.now(), handshake)),
    await answering(patient, publicUrl),
  ];
}

function formOf({ config }: Patient, url: URL): readonly Finding[] {
  const findings = [scheme(config, url), ...telegramPort(config, url)];
  if (isInside(url.hostname)) {
    findings.push(
      fail(
        "form",
        `${url.hostname} is a name inside a house: no platform finds it.`,
        "set PUBLIC_URL to the name under which the internet reaches your proxy; for a trial with Telegram leave it empty",
      ),
    );
  }
  if (url.href.length + 20 > lineCharsMax) {
    findings.push(
      fail(
        "length",
        "The address is too long for LINE.",
        `keep it below ${lineCharsMax} characters`,
      ),
    );
  }
  const bad = findings.filter(({ verdict }) => verdict !== "ok");
  return bad.length > 0 ? bad : [ok("form", `PUBLIC_URL is ${url.origin}.`)];
}

function scheme({ telegram, line }: Patient["config"], { protocol }: URL): Finding {
  if (protocol === "https:") return ok("scheme", "PUBLIC_URL is https.");
  const strict = [...(telegram ? ["Telegram"] : []), ...(line ? ["LINE"] : [])];
  const todo =
    "put a proxy with a certificate in front of the desk (Caddy, nginx with certbot) and set PUBLIC_URL to its https address";
  return strict.length === 0
    ? warn("scheme", "PUBLIC_URL is http: WeCom takes that, but callbacks travel open.", todo)
    : fail(
        "scheme",
        `PUBLIC_URL is http, and ${strict.join(" and ")} ${strict.length === 1 ? "calls" : "call"} nothing but https.`,
        todo,
      );
}

function telegramPort({ telegram }: Patient["config"], url: URL): Finding[] {
  const port = url.port === "" ? (url.protocol === "https:" ? "443" : "80") : url.port;
  if (telegram === undefined || telegramPorts.includes(port)) return [];
  return [
    fail(
      "port",
      `Telegram does not call port ${port}.`,
      "let your proxy listen on 443, or on 80, 88 or 8443",
    ),
  ];
}

function isInside(host: string): boolean {
  if (/(?:^|\.)(?:localhost|local|internal|lan|home|test)$/.test(host)) return true;
  const bare = host.replace(/^\[|\]$/g, "");
  if (isIP(bare) === 6) return /^(?:::1$|f[cde])/i.test(bare);
  if (isIP(bare) === 0) return !host.includes(".");
  return /^(?:127|10|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01]))\./.test(bare);
}

async function certificateOf(
  url: URL,
  now: number,
  handshake: Handshake,
): Promise<readonly Finding[]> {
  if (url.protocol !== "https:") {
    return [ok("certificate", "No certificate to look at: PUBLIC_URL is not https.")];
  }
  const port = url.port === "" ? 443 : Number(url.port);
  const seen = await lookAtCertificate({ host: url.hostname, port, ...handshake });
  if (seen.kind === "silence") {
    return [
      warn(
        "certificate",
        `The certificate of ${url.host} cannot be looked at from this machine: ${seen.why}.`,
        "see that the proxy runs; behind some routers a machine cannot call its own public name: then look from elsewhere",
      ),
    ];
  }
  if (seen.kind === "disbelieved")
    return [fail("certificate", ...disbelief(seen.code, url.hostname, seen.names))];
  const days = Math.floor((seen.validTo - now) / dayMs);
  const until = new Date(seen.validTo).toISOString().slice(0, 10);
  const told = `The certificate is good for ${days} more day(s), until ${until}.`;
  return [
    days < daysWarn
      ? warn("certificate", told, "renew it now, and see why nothing renewed it by itself")
      : ok("certificate", told),
  ];
}

function disbelief(
  code: string,
  host: string,
  names = "another name",
): readonly [seen: string, todo: string] {
  if (code === "CERT_HAS_EXPIRED") {
    return [
      "The certificate has expired.",
      "renew it, reload the proxy, and see why nothing renewed it",
    ];
  }
  if (code === "ERR_TLS_CERT_ALTNAME_INVALID") {
    return [
      `The certificate is for ${names}, not for ${host}.`,
      `get one for ${host}, or set PUBLIC_URL to a name it is for`,
    ];
  }
  return [
    `Nobody believes the certificate: ${code}.`,
    "get one from a public authority and let the proxy show the whole chain (fullchain.pem)",
  ];
}

async function answering({ ask }: Patient, publicUrl: string): Promise<Finding> {
  const heard = await ask(`${publicUrl}/livez`);
  if (heard.kind === "silence") {
    return warn(
      "answer",
      `Nobody answers at ${publicUrl} from this machine: ${heard.why}.`,
      "see that proxy and desk run; behind some routers a machine cannot call its own public name: then try from a phone without Wi-Fi",
    );
  }
  if (heard.status === 200) return ok("answer", `The desk answers at ${publicUrl}.`);
  return warn(
    "answer",
    `${publicUrl}/livez answered ${heard.status}.`,
    heard.status >= 500
      ? "the proxy is there, the desk is not: start it"
      : "fine if your proxy hands on /webhooks alone; else let it hand everything to the desk",
  );
}
