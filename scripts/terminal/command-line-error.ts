/** Something the person at the terminal can act on: its message is printed alone, without a stack. */
export class CommandLineError extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}
