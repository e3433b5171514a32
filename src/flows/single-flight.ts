export type SingleFlight<T> = { run(key: string, work: () => Promise<T>): Promise<T> };

/**
 * Lets simultaneous calls for one key share the first one's work. `outlive` receives that work, so that it is carried to
 * its end for the others when the request that began it is cancelled.
 */
export function singleFlight<T>(outlive: (work: Promise<unknown>) => void): SingleFlight<T> {
  const flights = new Map<string, Promise<T>>();

  return {
    run(key, work) {
      const current = flights.get(key);
      if (current) return current;

      const flight = work().finally(() => flights.delete(key));
      flights.set(key, flight);
      outlive(flight.catch(() => undefined));
      return flight;
    },
  };
}
