/** Bits, the lowest first, as deflate packs them into bytes. */
export class BitWriter {
  private bytes: Uint8Array<ArrayBuffer>;
  private length = 0;
  private pending = 0;
  private pendingBits = 0;

  constructor(capacity: number) {
    this.bytes = new Uint8Array(capacity);
  }

  /** At most 16 bits. */
  write(value: number, bits: number): void {
    this.pending |= value << this.pendingBits;
    this.pendingBits += bits;
    if (this.pendingBits < 16) return;
    if (this.length + 2 > this.bytes.length) this.grow();
    this.bytes[this.length] = this.pending;
    this.bytes[this.length + 1] = this.pending >>> 8;
    this.length += 2;
    this.pending >>>= 16;
    this.pendingBits -= 16;
  }

  /** What was written, filled up to a whole byte. */
  finish(): Uint8Array<ArrayBuffer> {
    this.write(0, (8 - (this.pendingBits % 8)) % 8);
    if (this.pendingBits === 0) return this.bytes.slice(0, this.length);
    const whole = this.bytes.slice(0, this.length + 1);
    whole[this.length] = this.pending;
    return whole;
  }

  private grow(): void {
    const larger = new Uint8Array(this.bytes.length * 2 + 16);
    larger.set(this.bytes);
    this.bytes = larger;
  }
}
