import { describe } from "vitest";
import { sampleGroups } from "./cases.ts";
import { judgeGroups } from "./judge-groups.ts";

describe("a block, with every theme at every size", () => judgeGroups(sampleGroups()));
