type HeapUsage = { usedSize: number; backingStorageSize: number };
export type Inspector = { heapUsage(): Promise<HeapUsage>; close(): void };

/** Speaks the DevTools protocol with a workerd, or a wrangler before one, that listens for it. */
export async function openInspector(port: number, path = "main"): Promise<Inspector> {
  // Wrangler lets in who says to be a page of this machine; Node takes headers in the place of protocols.
  const headers = { origin: "http://localhost" };
  const socket = new WebSocket(`ws://127.0.0.1:${port}/${path}`, { headers } as unknown as string[]);
  const waiting = new Map<number, (result: unknown) => void>();
  socket.onmessage = ({ data }) => {
    const { id, result } = JSON.parse(String(data)) as { id?: number; result?: unknown };
    if (id !== undefined) waiting.get(id)?.(result);
  };
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = () => reject(new Error(`Nothing answers as an inspector at port ${port}.`));
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
