import { origin } from "./api.ts";

type Bytes = Uint8Array<ArrayBuffer>;

export type Passkey = {
  /** The answer of `navigator.credentials.create`, as JSON. */
  register(challenge: string): Promise<object>;
  /** The answer of `navigator.credentials.get`, as JSON. */
  sign(challenge: string, site?: string): Promise<object>;
};

const domain = new URL(origin).hostname;
const [userPresentAndVerified, withKey] = [0x05, 0x40];

/** An authenticator in software (WebAuthn Level 3): P-256, attestation "none", resident. */
export async function softwarePasskey(): Promise<Passkey> {
  const algorithm = { name: "ECDSA", namedCurve: "P-256" };
  const pair = (await crypto.subtle.generateKey(algorithm, true, ["sign", "verify"])) as CryptoKeyPair;
  const id = crypto.getRandomValues(new Uint8Array(16));
  let uses = 0;

  const authenticatorData = async (flags: number, attested: Bytes = new Uint8Array()): Promise<Bytes> => {
    const count = new Uint8Array(4);
    new DataView(count.buffer).setUint32(0, ++uses);
    return join(await sha256(utf8(domain)), Uint8Array.of(flags), count, attested);
  };
  const answer = (response: object) => ({
    id: base64url(id),
    rawId: base64url(id),
    type: "public-key",
    authenticatorAttachment: "platform",
    clientExtensionResults: {},
    response,
  });

  return {
    async register(challenge) {
      const attested = join(new Uint8Array(16), Uint8Array.of(0, id.length), id, await coseKey(pair.publicKey));
      const authData = await authenticatorData(userPresentAndVerified | withKey, attested);
      return answer({
        clientDataJSON: base64url(clientData("webauthn.create", challenge, origin)),
        attestationObject: base64url(attestationObject(authData)),
        transports: ["internal"],
      });
    },

    async sign(challenge, site = origin) {
      const client = clientData("webauthn.get", challenge, site);
      const data = await authenticatorData(userPresentAndVerified);
      const signed = join(data, await sha256(client));
      const signature = await crypto.subtle.sign({ name: "ECDSA", hash: "SHA-256" }, pair.privateKey, signed);
      return answer({
        clientDataJSON: base64url(client),
        authenticatorData: base64url(data),
        signature: base64url(derOf(new Uint8Array(signature))),
      });
    },
  };
}

const clientData = (type: string, challenge: string, site: string): Bytes =>
  utf8(JSON.stringify({ type, challenge, origin: site, crossOrigin: false }));

/** CBOR: {"fmt": "none", "attStmt": {}, "authData": bytes}. */
const attestationObject = (authData: Bytes): Bytes =>
  join(
    Uint8Array.of(0xa3, 0x63),
    utf8("fmt"),
    Uint8Array.of(0x64),
    utf8("none"),
    Uint8Array.of(0x67),
    utf8("attStmt"),
    Uint8Array.of(0xa0, 0x68),
    utf8("authData"),
    Uint8Array.of(0x58, authData.length),
    authData,
  );

/** CBOR: {1: 2, 3: -7, -1: 1, -2: x, -3: y} (RFC 9053, 7.1.1). */
async function coseKey(publicKey: CryptoKey): Promise<Bytes> {
  const point = new Uint8Array((await crypto.subtle.exportKey("raw", publicKey)) as ArrayBuffer);
  const header = Uint8Array.of(0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32);
  return join(header, point.slice(1, 33), Uint8Array.of(0x22, 0x58, 32), point.slice(33));
}

/** WebCrypto signs r and s side by side, WebAuthn as an ASN.1 sequence of two integers. */
function derOf(signature: Bytes): Bytes {
  const integers = [signature.slice(0, 32), signature.slice(32)].map(derInteger);
  const body = join(...integers);
  return join(Uint8Array.of(0x30, body.length), body);
}

function derInteger(bytes: Bytes): Bytes {
  const start = bytes.findIndex((byte) => byte !== 0);
  const digits = bytes.slice(start);
  const padding = (digits[0] ?? 0) > 0x7f ? [0] : [];
  return join(Uint8Array.of(0x02, digits.length + padding.length, ...padding), digits);
}

const utf8 = (text: string): Bytes => new TextEncoder().encode(text) as Bytes;
const sha256 = async (bytes: Bytes): Promise<Bytes> => new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
const join = (...parts: Bytes[]): Bytes => Uint8Array.from(parts.flatMap((part) => [...part]));
const base64url = (bytes: Bytes): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
