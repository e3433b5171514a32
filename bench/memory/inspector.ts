type HeapUsage = { usedSize: number; backingStorageSize: number };
export type Inspector = { heapUsage(): Promise<HeapUsage>; close(): void };

/** Speaks the DevTools protocol with a workerd that listens for it. */
export async function openInspector(port: number, path = "main"): Promise<Inspector> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/${path}`);
  const waiting = new Map<number, (result: unknown) => void>();
  socket.onmessage = ({ data }) => {
    const { id, result } = JSON.parse(String(data)) as { id?: number; result?: unknown };
    if (id !== undefined) waiting.get(id)?.(result);
  };
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = reject;
  });
  let last = 0;
  return {
    heapUsage: () =>
      new Promise((resolve) => {
        waiting.set(++last, resolve as (result: unknown) => void);
        socket.send(JSON.stringify({ id: last, method: "Runtime.getHeapUsage" }));
      }),
    close: () => socket.close(),
  };
}
