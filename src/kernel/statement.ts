import type { Branded } from "./ids.ts";

/** A write that one repository makes up and another one carries out with its own, so that all are kept or none. */
export type Statement = Branded<object, "Statement">;

/** What has to hold, within a batch, for another one's statement to write anything: that its change has been made. */
export type Condition = Branded<object, "Condition">;
