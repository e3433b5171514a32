export type Turnstile = <T>(work: () => Promise<T>) => Promise<T>;

type Settings = {
  /** Callers in the queue, beyond which the next is refused. */
  capacity: number;
  refuse: () => Error;
  /** Carries work to its end when the request that brought it is cancelled, so that the queue moves on. */
  outlive: (work: Promise<unknown>) => void;
};

/** Lets one piece of work run after the other in this isolate. */
export function oneAtATime({ capacity, refuse, outlive }: Settings): Turnstile {
  let last: Promise<unknown> = Promise.resolve();
  let inside = 0;

  return (work) => {
    if (inside >= capacity) return Promise.reject(refuse());
    inside += 1;
    const turn = last.then(work).finally(() => {
      inside -= 1;
    });
    last = turn.catch(() => undefined);
    outlive(last);
    return turn;
  };
}
