/** Thrown where a tree asks for something that only the reference path draws. */
export class Unsupported extends Error {}
