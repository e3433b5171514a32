import harfbuzz from "harfbuzzjs/hb.wasm";
import layout from "satori/layout.wasm";
import type satoriFunction from "satori/standalone";
import type { Font } from "satori/standalone";
import trampoline from "./trampoline.wasm";

type Satori = typeof satoriFunction;

let loading: Promise<Satori> | undefined;

/**
 * Satori, ready to shape text inside a Worker. The first call touches HarfBuzz once with `fonts`, because HarfBuzz
 * compiles its WebAssembly on first use and workerd forbids compiling from bytes.
 */
export function loadSatori(fonts: Font[]): Promise<Satori> {
  loading ??= loadOnce(fonts).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function loadOnce(fonts: Font[]): Promise<Satori> {
  const restore = answerWithPrecompiledModules();
  try {
    const { default: satori, init } = await import("satori/standalone");
    await init(layout);
    await satori({ type: "div", key: null, props: { children: "a" } }, { width: 8, height: 8, fonts });
    return satori;
  } finally {
    restore();
  }
}

/** HarfBuzz inside satori asks for exactly two modules by their bytes: itself, and one call trampoline of 34 bytes. */
function answerWithPrecompiledModules(): () => void {
  const { instantiate, Module } = WebAssembly;
  const scope = globalThis as { location?: { href?: string } };
  const hadLocation = scope.location;

  scope.location ??= { href: "" };
  WebAssembly.instantiate = (async (source: BufferSource | WebAssembly.Module, imports?: WebAssembly.Imports) => {
    if (source instanceof Module) return instantiate(source, imports);
    return { module: harfbuzz, instance: await instantiate(harfbuzz, imports) };
  }) as typeof WebAssembly.instantiate;
  WebAssembly.Module = new Proxy(Module, { construct: () => trampoline });

  return () => {
    WebAssembly.instantiate = instantiate;
    WebAssembly.Module = Module;
    if (!hadLocation) delete scope.location;
  };
}
