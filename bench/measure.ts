/** How often each subject is asked before anything counts: fonts are read, WebAssembly is compiled, code is hot. */
const warmUps = 5;

export type Measured<Subject> = { subject: Subject; samples: number[]; body: Buffer };

type Plan<Subject> = {
  subjects: readonly Subject[];
  rounds: number;
  draw: (subject: Subject) => Promise<{ body: Buffer; milliseconds: number }>;
  onRound: (round: number) => void;
};

/**
 * Every subject once a round, beginning a place further each time, so that whatever the machine does meanwhile meets
 * all of them alike.
 */
export async function measure<Subject>({ subjects, rounds, draw, onRound }: Plan<Subject>): Promise<Measured<Subject>[]> {
  const measured = subjects.map((subject): Measured<Subject> => ({ subject, samples: [], body: Buffer.alloc(0) }));

  for (let round = -warmUps; round < rounds; round++) {
    onRound(round);
    for (const entry of rotated(measured, Math.max(0, round))) {
      const { body, milliseconds } = await draw(entry.subject);
      if (round < 0) entry.body = body;
      else entry.samples.push(milliseconds);
    }
  }
  return measured;
}

function rotated<T>(list: readonly T[], places: number): T[] {
  const start = places % Math.max(1, list.length);
  return [...list.slice(start), ...list.slice(0, start)];
}
