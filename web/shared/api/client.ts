import { asGuest } from "./as-guest.ts";
import { ApiProblem, problemOf } from "./problem.ts";
import type { Infographic, InfographicRequest, TemplateChoice, ThemeChoice } from "./types.ts";

const patience = 45_000;

/** Every call throws `ApiProblem`, or the reason of `signal` when its owner has given up. */
export const api = {
  async createInfographic(request: InfographicRequest, signal?: AbortSignal): Promise<Infographic> {
    const init = { method: "POST", body: JSON.stringify(request), headers: { "content-type": "application/json" } };
    return readJson(await send("/v1/infographics", init, signal));
  },

  async readInfographic(id: string, signal?: AbortSignal): Promise<Infographic> {
    return readJson(await send(`/v1/infographics/${encodeURIComponent(id)}`, {}, signal));
  },

  async listThemes(signal?: AbortSignal): Promise<ThemeChoice[]> {
    const { themes } = await readJson<{ themes: ThemeChoice[] }>(await send("/v1/themes", {}, signal));
    return themes;
  },

  async listTemplates(signal?: AbortSignal): Promise<TemplateChoice[]> {
    const { templates } = await readJson<{ templates: TemplateChoice[] }>(await send("/v1/templates", {}, signal));
    return templates;
  },

  /** The PNG's size in bytes. */
  async fetchPng(url: string, signal?: AbortSignal): Promise<number> {
    const { size } = await (await send(url, {}, signal)).blob();
    return size;
  },
};

async function send(url: string, init: RequestInit, signal?: AbortSignal): Promise<Response> {
  const timeout = AbortSignal.timeout(patience);
  try {
    const patient = { ...init, signal: signal ? AbortSignal.any([signal, timeout]) : timeout };
    const response = await asGuest(() => fetch(url, patient));
    if (!response.ok) throw await problemOf(response);
    return response;
  } catch (cause) {
    if (cause instanceof ApiProblem) throw cause;
    signal?.throwIfAborted();
    throw new ApiProblem(timeout.aborted ? "timeout" : "offline");
  }
}

async function readJson<Body>(response: Response): Promise<Body> {
  try {
    return (await response.json()) as Body;
  } catch {
    throw new ApiProblem("unreadable", { title: `HTTP ${response.status}` });
  }
}
