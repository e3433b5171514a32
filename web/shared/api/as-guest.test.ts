import { afterEach, describe, expect, it, vi } from "vitest";
import { asGuest } from "./as-guest.ts";

afterEach(() => vi.unstubAllGlobals());

/** A server that answers 401 until a guest has signed in. */
function server({ takesGuests }: { takesGuests: boolean }) {
  const counts = { guests: 0, asked: 0 };
  vi.stubGlobal("fetch", async () => {
    if (takesGuests) counts.guests += 1;
    return new Response(null, { status: takesGuests ? 200 : 429 });
  });
  const send = async () => {
    counts.asked += 1;
    return new Response(null, { status: counts.guests > 0 ? 201 : 401 });
  };
  return { counts, send };
}

describe("asGuest", () => {
  it("sends once where somebody asks", async () => {
    const { counts } = server({ takesGuests: true });
    expect((await asGuest(async () => new Response(null, { status: 201 }))).status).toBe(201);
    expect(counts.guests).toBe(0);
  });

  it("makes one guest of requests that are refused together, and sends each again", async () => {
    const { counts, send } = server({ takesGuests: true });
    const answers = await Promise.all([asGuest(send), asGuest(send), asGuest(send)]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(counts).toEqual({ guests: 1, asked: 6 });
  });

  it("gives the refusal where no guests are taken, and tries anew the next time", async () => {
    const { send } = server({ takesGuests: false });
    expect((await asGuest(send)).status).toBe(401);
    expect((await asGuest(send)).status).toBe(401);
  });
});
